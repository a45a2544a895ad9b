import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const text = readFileSync("api/openapi.json", "utf8");
const contract = JSON.parse(text);
const planned = JSON.parse(readFileSync("schema/operations.json", "utf8"));
const { $defs } = JSON.parse(readFileSync("schema/catalog.json", "utf8"));
const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

test("every planned operation is there, and no other", () => {
  const key = ({ id, operationId, method, path }) => `${id ?? operationId} ${method} ${path}`;
  assert.deepEqual(operations.map(key).sort(), planned.map(key).sort());
});

test("every reference leads to a schema", () => {
  const references = [...text.matchAll(/"\$ref": "#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  assert.equal(references.length, text.split('"$ref"').length - 1);
  for (const name of references) assert.ok(contract.components.schemas[name], name);
});

test("every definition of the schema is taken over with its rules", () => {
  for (const [name, { required, properties }] of Object.entries($defs)) {
    const schema = contract.components.schemas[name];
    assert.deepEqual(schema.required, required);
    assert.deepEqual(Object.keys(schema.properties ?? {}), Object.keys(properties ?? {}));
  }
});

test("every parameter of a path is declared as required", () => {
  for (const { path, parameters } of operations) {
    const declared = parameters
      .filter(({ in: place, required }) => place === "path" && required)
      .map(({ name }) => name);
    assert.deepEqual(
      declared,
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
  }
});
