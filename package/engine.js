// What hands texts to the program and takes its answers: both stand in its memory, as bytes of UTF-8. What the words mean
// is known to src/clerk.rs.

/** Why there is no answer. */
export class NotAnswered extends Error {
  constructor(why, sentence) {
    super(sentence);
    this.name = "NotAnswered";
    this.why = why;
  }
}

const SENTENCES = {
  "not-json": "This is no JSON, or a part of it is missing.",
  "no-sheet": "This JSON is no sheet: it needs \"format\": \"countertariff.sheet/1\" and a \"sheet\" with \"lines\". sheet.schema.json says what stands where.",
  "newer": "This sheet was written by a newer version than this package.",
  "too-big": "This is more than the 64 MB or the 10,000 lines that a sheet may have. Divide it.",
  "stopped": "The program has stopped. Load it again; please report what it was given.",
};

/** Makes of a compiled program what answers. */
export async function engine(module) {
  const { exports: program } = await WebAssembly.instantiate(module, {});
  let stopped = false;

  function ask(word, lang, about) {
    if (stopped) throw new NotAnswered("stopped", SENTENCES.stopped);
    const request = new TextEncoder().encode(`${word}\t${lang}\t${about}`);
    let said;
    try {
      const at = program.room(request.length);
      new Uint8Array(program.memory.buffer, at, request.length).set(request);
      const length = program.answer();
      said = new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(program.memory.buffer, program.answered(), length));
    } catch (cause) {
      stopped = true;
      throw Object.assign(new NotAnswered("stopped", SENTENCES.stopped), { cause });
    }
    const [why] = said.split("\t", 1);
    const rest = said.slice(why.length + 1);
    if (why !== "ok") throw new NotAnswered(why, SENTENCES[why] ?? rest);
    return rest;
  }

  return {
    assess(sheet, { lang = "en" } = {}) {
      return typeof sheet === "string" ? ask("assess", lang, sheet) : JSON.parse(ask("assess", lang, JSON.stringify(sheet)));
    },
    assessRows(file, { lang = "en" } = {}) {
      return ask("rows", lang, file);
    },
  };
}
