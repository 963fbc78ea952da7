import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FOR_EVER, HASHED, HEADERS, STRICT } from "../../../script/headers.mjs";

const deploy = fileURLToPath(new URL("../../../deploy", import.meta.url));
const ALL = { ...HEADERS, "Strict-Transport-Security": STRICT };

// The headers that a configuration sets, by the form of its lines.
const set = (text, line) => Object.fromEntries([...text.matchAll(line)].map(([, name, value]) => [name, value]));

export default [
  {
    name: "what is made ready for hosts says the same headers as the server of the tests",
    async run({ dist }) {
      const nginx = set(await readFile(join(deploy, "nginx.conf"), "utf8"), /^ *add_header ([\w-]+) "(.*)" always;$/gm);
      assert.deepEqual(nginx, ALL);
      const caddy = await readFile(join(deploy, "Caddyfile"), "utf8");
      assert.deepEqual(set(caddy, /^ {4}([A-Z][\w-]+) "(.*)"$/gm), ALL);
      for (const text of [caddy, await readFile(join(deploy, "nginx.conf"), "utf8")]) {
        assert.ok(text.includes(`"${FOR_EVER}"`), "names with a checksum are kept");
        const pattern = text.match(/-\[0-9a-f\]\S+?\$/)[0];
        assert.equal(pattern, HASHED.source.replace("\\w+", "[a-z0-9]+"), "names with a checksum are known by the same form");
      }
      const [first, ...named] = (await readFile(join(dist, "_headers"), "utf8")).split(/^(?=\/)/m);
      assert.deepEqual(set(first, /^ {2}([\w-]+): (.*)$/gm), ALL);
      assert.ok(named.length > 5);
      for (const block of named) assert.match(block, /^\/\S+-[0-9a-f]{12,16}(_bg)?\.\w+\n  Cache-Control: public, max-age=31536000, immutable\n$/);
    },
  },
];
