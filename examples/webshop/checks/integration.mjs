import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { visit } from "../tools/visit.mjs";

const report = JSON.parse(readFileSync("reports/integration.json", "utf8"));
const answers = report.map(({ answer }) => answer);
const products = JSON.parse(readFileSync("data/products.json", "utf8"));

test("a second visit gives the same answers as the report", async () => {
  assert.deepEqual(JSON.parse(JSON.stringify(await visit())), report);
});

test("the customer saw the garden and found the coffee grinder", () => {
  assert.deepEqual(
    answers[0],
    products.filter(({ category }) => category === "garden"),
  );
  assert.deepEqual(
    answers[1].map(({ name }) => name),
    ["Coffee Grinder"],
  );
  assert.deepEqual(answers[2], answers[1][0]);
});

test("an order is paid in full, and what is not there is not sold", () => {
  const [{ sku, price_cents, stock }] = answers[1];
  assert.deepEqual(answers[3], { sku, quantity: 2, total_cents: 2 * price_cents });
  assert.deepEqual(answers[4], { status: 409, problems: [`only ${stock - 2} of ${sku} left`] });
  assert.deepEqual(answers[5], { status: 400, problems: ["Order.quantity must be at least 1"] });
  assert.deepEqual(answers[6], { status: 404, problems: ["no product XX-0000"] });
});
