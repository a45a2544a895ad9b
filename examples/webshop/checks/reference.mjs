import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const { paths, components } = JSON.parse(readFileSync("api/openapi.json", "utf8"));
const reference = readFileSync("docs/api.md", "utf8");
const sections = new Map(
  reference
    .split("\n### ")
    .slice(1)
    .map((text) => [text.split("\n")[0], text]),
);

test("every operation is described, with its parameters", () => {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { operationId, parameters }] of Object.entries(methods)) {
      const section = sections.get(operationId) ?? assert.fail(`${operationId} is missing`);
      assert.ok(section.includes(`\`${method.toUpperCase()} ${path}\``), operationId);
      for (const { name } of parameters) assert.ok(section.includes(`- \`${name}\` in`), `${operationId}: ${name}`);
    }
  }
});

test("every schema is described, with its properties", () => {
  for (const [name, { properties }] of Object.entries(components.schemas)) {
    const section = sections.get(name) ?? assert.fail(`${name} is missing`);
    for (const key of Object.keys(properties ?? {})) assert.ok(section.includes(`- \`${key}\`:`), `${name}.${key}`);
  }
  assert.doesNotMatch(reference, /undefined|\[object/);
});
