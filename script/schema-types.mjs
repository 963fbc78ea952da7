// Types of TypeScript from docs/sheet.schema.json: as much of JSON Schema as that file uses, and an error for anything else.
//
//   node script/schema-types.mjs      prints them

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const KNOWN = new Set(["$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "additionalProperties",
  "items", "enum", "const", "anyOf", "allOf", "pattern", "format"]);

const named = (name) => name.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("");
const comment = (schema, indent) => (schema.description ? `${indent}/** ${schema.description.replaceAll("*/", "* /")} */\n` : "");
const either = (types) => [...new Set(types)].join(" | ");

function fields(schema, indent) {
  const inner = `${indent}  `;
  const own = Object.entries(schema.properties ?? {}).map(([name, part]) =>
    `${comment(part, inner)}${inner}${name}${schema.required?.includes(name) ? "" : "?"}: ${type(part, inner)};\n`);
  const more = schema.additionalProperties;
  if (own.length === 0 && more) return `Record<string, ${type(more, indent)}>`;
  return `{\n${own.join("")}${indent}}`;
}

function type(schema, indent) {
  for (const key of Object.keys(schema)) if (!KNOWN.has(key)) throw new Error(`docs/sheet.schema.json says "${key}", which script/schema-types.mjs does not know`);
  if (schema.$ref) return named(schema.$ref.replace("#/$defs/", ""));
  if (schema.allOf) return [...schema.allOf.map((part) => type(part, indent)), fields(schema, indent)].join(" & ");
  if (schema.anyOf) return either(schema.anyOf.map((part) => type(part, indent)));
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return either(schema.enum.map((value) => JSON.stringify(value)));
  const kinds = [schema.type].flat().map((kind) => {
    if (kind === "array") return `${/[|&{]/.test(type(schema.items, indent)) ? `Array<${type(schema.items, indent)}>` : `${type(schema.items, indent)}[]`}`;
    return kind === "object" ? fields(schema, indent) : kind;
  });
  return either(kinds);
}

/** The types, as the text of a file. */
export function types(schema) {
  const parts = Object.entries(schema.$defs).map(([name, part]) => `${comment(part, "")}export type ${named(name)} = ${type(part, "")};`);
  const whole = `${comment(schema, "")}export interface AnsweredSheet ${fields(schema, "")}`;
  return `// Written from docs/sheet.schema.json by script/schema-types.mjs.\n\n${[whole, ...parts].join("\n\n")}\n`;
}

if (fileURLToPath(import.meta.url) === resolve(process.argv[1] ?? "")) {
  process.stdout.write(types(JSON.parse(readFileSync(new URL("../docs/sheet.schema.json", import.meta.url), "utf8"))));
}
