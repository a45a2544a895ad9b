// data/products.csv ──► data/products.json, every row checked with the generated model. All problems are shown, then it fails.
import { readFileSync, writeFileSync } from "node:fs";
import { checkProduct } from "../src/model.mjs";
import { parseCsv } from "./csv.mjs";

const rows = parseCsv(readFileSync("data/products.csv", "utf8"));
const products = rows.map((row) => ({
  ...row,
  price_cents: Number(row.price_cents),
  stock: Number(row.stock),
  tags: row.tags.split(";"),
}));

const problems = products.flatMap((product, index) => checkProduct(product, `data/products.csv:${index + 2}: product`));
const skus = products.map((product) => product.sku);
for (const sku of new Set(skus.filter((sku, index) => skus.indexOf(sku) !== index))) {
  problems.push(`data/products.csv: SKU ${sku} is there more than once`);
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}

products.sort((a, b) => (a.sku < b.sku ? -1 : 1));
writeFileSync("data/products.json", `${JSON.stringify(products, null, 2)}\n`);
