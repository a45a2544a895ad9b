import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ApiError, createClient } from "../src/client.mjs";

const echo = async (url, options) =>
  Response.json({ url: `${options.method} ${url}`, ...(options.body ? { body: JSON.parse(options.body) } : {}) });
const client = createClient("http://shop.example", echo);

test("there is a method for every operation", () => {
  const planned = JSON.parse(readFileSync("schema/operations.json", "utf8"));
  assert.deepEqual(Object.keys(client).sort(), planned.map(({ id }) => id).sort());
});

test("each method asks for the right address", async () => {
  assert.deepEqual(await client.listProducts(), { url: "GET http://shop.example/products" });
  assert.deepEqual(await client.listProducts({ category: "books" }), {
    url: "GET http://shop.example/products?category=books",
  });
  assert.deepEqual(await client.getProduct({ sku: "a/b" }), { url: "GET http://shop.example/products/a%2Fb" });
  assert.deepEqual(await client.searchProducts({ q: "a b" }), { url: "GET http://shop.example/search?q=a+b" });
  assert.deepEqual(await client.placeOrder({ body: { sku: "x" } }), {
    url: "POST http://shop.example/orders",
    body: { sku: "x" },
  });
});

test("a refusal is an error that keeps the reasons", async () => {
  const refusing = createClient("http://shop.example", async () =>
    Response.json({ problems: ["sold out"] }, { status: 409 }),
  );
  await assert.rejects(
    refusing.getProduct({ sku: "x" }),
    (error) => error instanceof ApiError && error.status === 409 && error.problems[0] === "sold out",
  );
});
