// data/products.json ──► data/search-index.json: word → SKUs of the products whose name, category or tags hold it.
import { readFileSync, writeFileSync } from "node:fs";
import { wordsOf } from "./words.mjs";

const products = JSON.parse(readFileSync("data/products.json", "utf8"));

const index = new Map();
for (const { sku, name, category, tags } of products) {
  for (const word of new Set(wordsOf([name, category, ...tags].join(" ")))) {
    index.set(word, [...(index.get(word) ?? []), sku]);
  }
}

const sorted = Object.fromEntries([...index].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("data/search-index.json", `${JSON.stringify(sorted, null, 2)}\n`);
