// Generated server + generated client + data ──► reports/integration.json: a customer's visit over HTTP, what was asked and answered.
import { mkdirSync, writeFileSync } from "node:fs";
import { visit } from "./visit.mjs";

mkdirSync("reports", { recursive: true });
writeFileSync("reports/integration.json", `${JSON.stringify(await visit(), null, 2)}\n`);
