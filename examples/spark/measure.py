"""Makes a Parquet set of goods, answers it in one process and on Spark with one worker and with two, and compares row for row.

    python measure.py [ROWS]              100,000 rows unless said otherwise
    python measure.py --csv FOLDER ROWS   writes the same goods as a file of rows, whole and in four pieces

Fails if a row differs. What it prints are ratios within one run: docs/at-scale.md keeps some, with their dates.
"""

import csv
import os
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
from pyarrow import dataset, parquet

from answer import answer, answered

# The workers are to be the Python that this is.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

DATA = Path(__file__).resolve().parents[2] / "data"
DAYS = ["2025-01-15", "2025-03-05", "2025-03-27", "2025-04-09", "2025-06-04", "2026-10-01"]
VALUES = ["{}.{:02}", "${},{:03}", "{}", "-{}", "{} dollars", "1.{}.{}"]
# What people and programs leave in cells.
NOTES = ["", "plain", 'a "quoted" word', "two\nlines", "comma, here", "café", "=1+1", " \t ", "\r\n", "'"]


def goods(rows):
    """Rows into both countries: lines of the schedules, some of them with slips, a tenth in declarations of three lines."""
    codes = {}
    for country in ("us", "ca"):
        files = sorted((DATA / country / "tariff").glob("*.csv"))
        codes[country] = [row["code"] for file in files for row in csv.DictReader(file.open()) if row["code"][:2] < "98"]
    for row in range(rows):
        into, origin = (("US", "CA"), ("CA", "US"))[row // 3 % 2]
        of = codes[into.lower()]
        slip = row % 97 == 0
        value = VALUES[row // 97 % len(VALUES)] if slip else VALUES[0]
        yield {
            "row": row,
            "entry": f"declaration {row // 3}" if row // 3 % 10 == 0 else "",
            "into": into,
            "entry_date": DAYS[row // 3 % len(DAYS)],
            "code": of[row * 7_919 % len(of)] if row % 89 else ("", "7208", "nothing", "9999.99.99")[row // 89 % 4],
            "value": value.format(row * 104_729 % 99_999 + 1, row % 100),
            "origin": origin,
            "cusma": ("yes", "no", "")[row // 2 % 3],
            "mode": ("", "truck", "ocean", "air", "rail")[row // 6 % 5],
            "note": NOTES[row % len(NOTES)],
        }


def in_one_process(source, target):
    parquet.write_table(answered(parquet.read_table(source)), target / "part.parquet")


def on_spark(source, target, workers):
    from pyspark.sql import SparkSession

    settings = SparkSession.builder.master(f"local[{workers}]").appName("countertariff")
    settings = settings.config("spark.ui.enabled", False).config("spark.ui.showConsoleProgress", False).config("spark.sql.shuffle.partitions", 2 * workers)
    # The parts must not be joined again to fewer than there are workers.
    settings = settings.config("spark.sql.adaptive.enabled", False)
    session = settings.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    session.sparkContext.addPyFile(str(Path(__file__).with_name("answer.py")))
    # A worker, and the law in it, is there before the clock runs.
    answer(session.read.parquet(str(source)).limit(100 * workers)).count()
    began = time.perf_counter()
    answer(session.read.parquet(str(source))).write.parquet(str(target))
    took = time.perf_counter() - began
    session.stop()
    return took


def sorted_rows(folder):
    return dataset.dataset(folder, format="parquet").to_table().sort_by("row").combine_chunks()


def main(rows):
    with tempfile.TemporaryDirectory() as folder:
        source, alone, *spark = (Path(folder) / name for name in ("goods", "alone", "spark-1", "spark-2"))
        for made in (source, alone):
            made.mkdir()
        table = pa.Table.from_pylist(list(goods(rows)))
        part = -(-rows // 8)
        for number in range(8):
            parquet.write_table(table.slice(number * part, part), source / f"part-{number}.parquet")

        began = time.perf_counter()
        in_one_process(source, alone)
        single = time.perf_counter() - began
        said = sorted_rows(alone)
        assert said.num_rows == rows
        counts = {entry["values"]: entry["counts"] for entry in said["status"].value_counts().to_pylist()}
        assert {"assessed", "undecided", "invalid"} <= set(counts), counts
        print(f"{rows:,} rows: {counts}")
        print(f"one process, no Spark     {rows / single:>10,.0f} rows a second")
        for workers, target in enumerate(spark, 1):
            took = on_spark(source, target, workers)
            print(f"Spark, {workers} worker{'s'[:workers - 1]:<16}{rows / took:>10,.0f} rows a second   {single / took:.2f} of one process")
            found = sorted_rows(target)
            assert found.num_rows == rows, f"{rows} rows went in and {found.num_rows} came out"
            differ = [name for name in said.column_names if not found[name].equals(said[name])]
            assert not differ, f"with {workers} workers the columns {differ} differ"
        print("every row is the same in all three")


def write_csv(folder, rows):
    """No declaration is cut in two: the pieces are of so many rows as three divides."""
    made = list(goods(rows))
    piece = rows // 4 // 3 * 3 + 3
    parts = {"whole": made, **{f"piece-{number}": made[number * piece:(number + 1) * piece] for number in range(4)}}
    for name, part in parts.items():
        with (Path(folder) / f"{name}.csv").open("w", newline="") as file:
            out = csv.DictWriter(file, made[0].keys())
            out.writeheader()
            out.writerows(part)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--csv"]:
        write_csv(sys.argv[2], int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
