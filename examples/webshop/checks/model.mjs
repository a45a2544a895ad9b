import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkCategory, checkOrder, checkProduct } from "../src/model.mjs";

const product = { sku: "BK-1001", name: "A book", category: "books", price_cents: 100, stock: 0, tags: ["paper"] };

test("there is a validator for every definition of the schema", async () => {
  const { $defs } = JSON.parse(readFileSync("schema/catalog.json", "utf8"));
  const model = await import("../src/model.mjs");
  assert.deepEqual(
    Object.keys(model).sort(),
    Object.keys($defs)
      .map((name) => `check${name}`)
      .sort(),
  );
});

test("what is right is accepted", () => {
  assert.deepEqual(checkProduct(product), []);
  assert.deepEqual(checkCategory("garden"), []);
  assert.deepEqual(checkProduct({ ...product, name: "x".repeat(60), price_cents: 100000, stock: 9999, tags: [] }), []);
  assert.deepEqual(checkProduct({ ...product, name: "x", price_cents: 1 }), []);
  assert.deepEqual(
    [1, 99].flatMap((quantity) => checkOrder({ sku: "KT-3001", quantity })),
    [],
  );
});

const wrong = {
  "Product.sku must match": { sku: "1001" },
  "Product.name must not be shorter": { name: "" },
  "Product.name must not be longer": { name: "x".repeat(61) },
  "Product.category must be one of": { category: "cars" },
  "Product.price_cents must be at least": { price_cents: 0 },
  "Product.price_cents must be of type": { price_cents: 1.5 },
  "Product.stock must be at most": { stock: 10000 },
  "Product.stock is missing": { stock: undefined },
  "Product.tags must match": { tags: ["UPPER"] },
};
for (const [message, change] of Object.entries(wrong)) {
  test(`one problem is found: ${message}`, () => {
    const problems = checkProduct({ ...product, ...change });
    assert.equal(problems.length, 1);
    assert.ok(problems[0].startsWith(message), problems[0]);
  });
}

test("all problems are found, not only the first", () => {
  assert.equal(checkProduct({ ...product, sku: "", stock: -1, tags: "no list" }).length, 3);
});
