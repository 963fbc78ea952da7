"""Answers a Parquet set of goods on Apache Spark, with the engine in the process of each worker.

    python answer.py INPUT OUTPUT       both folders of Parquet, wherever Spark can read and write

Columns of docs/batch-file.md are read, all others carried through; the answers are text, as in a file of rows, so that no
amount becomes a binary fraction. Rows with the same `entry` are one declaration and are brought together; a column `row`, if
there is one, says in which order its lines stand.
"""

import io
import sys

import countertariff
import pyarrow as pa
from pyarrow import compute, csv

# Never empty, so that no row of a batch is one in which nothing stands; taken out again.
NUMBER = "countertariff.number"


def answered(rows: pa.Table) -> pa.Table:
    """The same rows with their answers, in their order. This is all there is: text in, text out."""
    numbered = rows.append_column(NUMBER, pa.array(range(rows.num_rows)))
    asked = io.BytesIO()
    csv.write_csv(numbered, asked)
    said = countertariff.assess(asked.getvalue())
    names = [*numbered.column_names, *countertariff.COLUMNS]
    table = csv.read_csv(
        pa.py_buffer(said),
        csv.ReadOptions(column_names=names, skip_rows=1, block_size=len(said) + 1),
        csv.ParseOptions(newlines_in_values=True),
        csv.ConvertOptions(column_types={name: pa.string() for name in names}, strings_can_be_null=False),
    )
    if table.num_rows != rows.num_rows:
        raise ValueError(f"{rows.num_rows} rows went in and {table.num_rows} came out")
    # What was there before is given back as it was, in its own types.
    ours = table.columns[-len(countertariff.COLUMNS):]
    return pa.table([*rows.columns, *ours], [*rows.column_names, *countertariff.COLUMNS])


def whole_declarations(batches):
    """Batches cut anywhere, as tables that end where a declaration ends."""
    kept = None
    for batch in batches:
        table = pa.Table.from_batches([batch])
        if kept is not None:
            table = pa.concat_tables([kept, table])
        if "entry" not in table.column_names or table.num_rows == 0:
            yield table
            continue
        entry = table["entry"].combine_chunks()
        last = entry[-1].as_py()
        others = compute.indices_nonzero(compute.fill_null(compute.not_equal(entry, last), True)) if last else []
        ends = others[-1].as_py() + 1 if len(others) else 0
        if not last:
            ends = table.num_rows
        kept = table.slice(ends)
        if ends:
            yield table.slice(0, ends)
    if kept is not None and kept.num_rows:
        yield kept


def work(batches):
    """What one worker does with its part of a set."""
    for table in whole_declarations(batches):
        yield from answered(table).to_batches()


def answer(frame):
    """A frame of goods with the answers."""
    from pyspark.sql import functions, types

    if "entry" in frame.columns:
        named = functions.when(functions.col("entry") != "", functions.col("entry"))
        key = functions.coalesce(named, functions.xxhash64(*frame.columns).cast("string"))
        order = [name for name in ("entry", "row") if name in frame.columns]
        frame = frame.repartition(key).sortWithinPartitions(*order)
    texts = [types.StructField(name, types.StringType()) for name in countertariff.COLUMNS]
    return frame.mapInArrow(work, types.StructType([*frame.schema.fields, *texts]))


if __name__ == "__main__":
    from pyspark.sql import SparkSession

    source, target = sys.argv[1:]
    session = SparkSession.builder.appName("countertariff").getOrCreate()
    answer(session.read.parquet(source)).write.parquet(target)
