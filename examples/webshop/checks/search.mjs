import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { wordsOf } from "../tools/words.mjs";

const products = JSON.parse(readFileSync("data/products.json", "utf8"));
const index = JSON.parse(readFileSync("data/search-index.json", "utf8"));
const holds = (product, word) => wordsOf([product.name, product.category, ...product.tags].join(" ")).includes(word);

test("every word leads to exactly the products that hold it", () => {
  for (const [word, skus] of Object.entries(index)) {
    assert.deepEqual(
      skus,
      products.filter((product) => holds(product, word)).map(({ sku }) => sku),
      word,
    );
  }
});

test("every word of every product is in the index", () => {
  for (const { sku, name, category, tags } of products) {
    for (const word of wordsOf([name, category, ...tags].join(" ")))
      assert.ok(index[word]?.includes(sku), `${word}: ${sku}`);
  }
});
