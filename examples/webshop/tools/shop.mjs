// The shop itself: what each operation of the contract does with the product data and the search index.
import { readFileSync } from "node:fs";
import { wordsOf } from "./words.mjs";

export function loadShop() {
  const products = JSON.parse(readFileSync("data/products.json", "utf8"));
  const index = JSON.parse(readFileSync("data/search-index.json", "utf8"));
  const stock = new Map(products.map((product) => [product.sku, product.stock]));
  const find = (sku) => products.find((product) => product.sku === sku);
  const unknown = (sku) => ({ status: 404, problems: [`no product ${sku}`] });

  return {
    listProducts: ({ parameters: { category } }) =>
      products.filter((product) => !category || product.category === category),
    getProduct: ({ parameters: { sku } }) => find(sku) ?? unknown(sku),
    searchProducts: ({ parameters: { q = "" } }) => {
      const hits = wordsOf(q).map((word) => index[word] ?? []);
      return products.filter(({ sku }) => hits.length > 0 && hits.every((skus) => skus.includes(sku)));
    },
    placeOrder: ({ body: { sku, quantity } }) => {
      const product = find(sku);
      if (!product) return unknown(sku);
      if (stock.get(sku) < quantity) return { status: 409, problems: [`only ${stock.get(sku)} of ${sku} left`] };
      stock.set(sku, stock.get(sku) - quantity);
      return { sku, quantity, total_cents: quantity * product.price_cents };
    },
  };
}
