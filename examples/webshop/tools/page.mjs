// data/products.json ──► site/index.html: the catalogue as one static page.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const products = JSON.parse(readFileSync("data/products.json", "utf8"));
const toHtml = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const price = (cents) => `€ ${(cents / 100).toFixed(2)}`;
const categories = [...new Set(products.map(({ category }) => category))];

const row = ({ sku, name, price_cents, stock }) =>
  `      <tr id="${sku}"><td>${toHtml(name)}</td><td>${price(price_cents)}</td><td>${stock > 0 ? "in stock" : "sold out"}</td></tr>`;
const rowsOf = (category) => products.filter((product) => product.category === category).map(row);
const section = (category) => `    <h2>${toHtml(category)}</h2>
    <table>
${rowsOf(category).join("\n")}
    </table>`;

mkdirSync("site", { recursive: true });
writeFileSync(
  "site/index.html",
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Webshop: ${products.length} products</title>
    <style>body { font: 16px/1.5 system-ui; max-width: 45rem; margin: auto } td { padding: 0 1rem 0 0 }</style>
  </head>
  <body>
${categories.map(section).join("\n")}
  </body>
</html>
`,
);
