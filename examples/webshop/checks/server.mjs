import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createServer } from "../src/server.mjs";

const handler = (id) => (input) =>
  input.parameters.sku === "none" ? { status: 404, problems: ["none"] } : { id, ...input };
const ids = ["listProducts", "getProduct", "searchProducts", "placeOrder"];
const server = createServer(Object.fromEntries(ids.map((id) => [id, handler(id)])));
const call = async (method, path, body) => {
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, { method, body });
  return { status: response.status, ...(await response.json()) };
};

before(() => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)));
after(() => {
  server.closeAllConnections();
  server.close();
});

test("requests reach the handler of their operation, with their parameters", async () => {
  assert.deepEqual(await call("GET", "/products?category=books"), {
    status: 200,
    id: "listProducts",
    parameters: { category: "books" },
  });
  assert.deepEqual(await call("GET", "/products/a%2Fb"), { status: 200, id: "getProduct", parameters: { sku: "a/b" } });
  assert.deepEqual(await call("GET", "/search?q=a%20b"), {
    status: 200,
    id: "searchProducts",
    parameters: { q: "a b" },
  });
});

test("a valid body is handed on", async () => {
  const body = { sku: "BK-1001", quantity: 1 };
  assert.deepEqual(await call("POST", "/orders", JSON.stringify(body)), {
    status: 200,
    id: "placeOrder",
    parameters: {},
    body,
  });
});

test("a wrong request is refused with its reason", async () => {
  const invalid = await call("POST", "/orders", JSON.stringify({ sku: "BK-1001", quantity: 100 }));
  assert.deepEqual(invalid, { status: 400, problems: ["Order.quantity must be at most 99"] });
  assert.equal((await call("POST", "/orders", "{")).status, 400);
  assert.equal((await call("DELETE", "/products")).status, 404);
  assert.equal((await call("GET", "/products/none")).status, 404);
});
