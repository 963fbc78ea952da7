import type { AnsweredSheet } from "./answered.js";

export type * from "./answered.js";

/** What is asked: the fields of docs/batch-file.md by their names, as text. Whatever was answered before is not read. */
export interface AskedSheet {
  format: "countertariff.sheet/1";
  /** The language of the sentences; the option `lang` where it is left out. */
  lang?: "en" | "fr";
  sheet: {
    into?: string;
    entry_date?: string;
    lines: Record<string, string | number | boolean | null>[];
    [field: string]: unknown;
  };
  [more: string]: unknown;
}

export interface Options {
  /** The language of the sentences, where the sheet says none; English if left out. */
  lang?: "en" | "fr";
}

/** Why there is no answer. What is wrong with a line is no such thing: it stands in the answer, as a problem of that line. */
export class NotAnswered extends Error {
  /** `no-file`: the rows are no batch file. `stopped`: the program has stopped, and has to be loaded again. */
  readonly why: "not-json" | "no-sheet" | "newer" | "too-big" | "no-file" | "stopped" | "unknown";
}

export interface Engine {
  /** Answers a sheet. Text in, text out, byte for byte what the page saves; an object in, an object out. Amounts are text. */
  assess(sheet: string, options?: Options): string;
  assess(sheet: AskedSheet, options?: Options): AnsweredSheet;
  /** Answers every row of a batch file, as `countertariff assess` does. */
  assessRows(file: string, options?: Options): string;
}

/**
 * Loads the program: the one beside this file, or another place, its bytes, or a compiled module. In Node it is read from the
 * disk, elsewhere fetched. It imports nothing: it cannot reach a network, a clock or a page.
 */
export function load(program?: URL | string | BufferSource | Response | WebAssembly.Module): Promise<Engine>;
