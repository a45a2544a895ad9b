import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkProduct } from "../src/model.mjs";

const products = JSON.parse(readFileSync("data/products.json", "utf8"));
const csv = readFileSync("data/products.csv", "utf8").trim().split("\n").slice(1);

test("every row of the CSV is a product, in the order of the SKUs", () => {
  assert.deepEqual(
    products.map(({ sku }) => sku),
    csv.map((row) => row.slice(0, 7)).sort(),
  );
});

test("every product is valid", () => {
  assert.deepEqual(
    products.flatMap((product) => checkProduct(product, product.sku)),
    [],
  );
});

test("the value of the stock is that of the CSV", () => {
  const value = csv
    .map((row) => row.match(/,(\d+),(\d+),[^,]*$/))
    .reduce((sum, [, price, stock]) => sum + price * stock, 0);
  assert.equal(
    products.reduce((sum, { price_cents, stock }) => sum + price_cents * stock, 0),
    value,
  );
});

test("quotes and commas of the CSV are read", () => {
  const names = products.map(({ name }) => name);
  assert.ok(names.includes("Bread, Salt and Fire"));
  assert.ok(names.includes('The "Perfect" Espresso'));
});
