import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const products = JSON.parse(readFileSync("data/products.json", "utf8"));
const page = readFileSync("site/index.html", "utf8");
const rows = [...page.matchAll(/<tr id="([^"]+)"><td>(.*?)<\/td><td>€ ([\d.]+)<\/td><td>(.*?)<\/td><\/tr>/g)];
const plain = (html) => html.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

test("every product is shown once, with name, price and stock", () => {
  const shown = rows.map(([, sku, name, price, stock]) => [sku, plain(name), price, stock]);
  const expected = products.map(({ sku, name, price_cents, stock }) => [
    sku,
    name,
    (price_cents / 100).toFixed(2),
    stock > 0 ? "in stock" : "sold out",
  ]);
  assert.deepEqual(shown.sort(), expected.sort());
});

test("no name breaks the markup", () => {
  for (const [, sku, name] of rows) assert.doesNotMatch(name, /[<>"]|&(?!#)/, sku);
});

test("every tag that is opened is closed", () => {
  const count = (pattern) => page.match(pattern)?.length ?? 0;
  for (const tag of ["html", "head", "body", "h2", "table", "tr", "td"]) {
    assert.equal(count(new RegExp(`<${tag}[ >]`, "g")), count(new RegExp(`</${tag}>`, "g")), tag);
  }
});
