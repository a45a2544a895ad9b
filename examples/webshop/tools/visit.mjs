import { createClient } from "../src/client.mjs";
import { createServer } from "../src/server.mjs";
import { loadShop } from "./shop.mjs";

/** Starts the shop on a free port of this machine, visits it, and stops it. Returns one entry per request. */
export async function visit() {
  const server = createServer(loadShop());
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const client = createClient(`http://127.0.0.1:${server.address().port}`);
  const entries = [];
  const ask = async (operation, input) => {
    const answer = await client[operation](input).catch(({ status, problems }) => ({ status, problems }));
    entries.push({ operation, input, answer });
    return answer;
  };
  try {
    await ask("listProducts", { category: "garden" });
    const [product] = await ask("searchProducts", { q: "coffee metal" });
    await ask("getProduct", { sku: product?.sku });
    await ask("placeOrder", { body: { sku: product?.sku, quantity: 2 } });
    await ask("placeOrder", { body: { sku: product?.sku, quantity: product?.stock } });
    await ask("placeOrder", { body: { sku: product?.sku, quantity: 0 } });
    await ask("getProduct", { sku: "XX-0000" });
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return entries;
}
