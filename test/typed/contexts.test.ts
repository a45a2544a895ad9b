import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KEY_CONTEXTS, type Key } from "../../workflows-src/typed/contexts.ts";

/** Definitions of the official schema that stand for each key. */
const DEFINITIONS: Readonly<Record<Key, readonly string[]>> = {
  "run-name": ["run-name"],
  "workflow.concurrency": ["workflow-concurrency"],
  "workflow.env": ["workflow-env"],
  "workflow_call.outputs": ["workflow-output-context"],
  "job.if": ["job-if"],
  "job.strategy": ["strategy"],
  "job.settings": [
    "runs-on",
    "job-concurrency",
    "scalar-needs-context",
    "string-strategy-context",
    "number-strategy-context",
    "boolean-strategy-context",
  ],
  "job.env": ["job-env"],
  "job.outputs": ["string-runner-context"],
  "call.secrets": ["scalar-needs-context-with-secrets"],
  "step.if": ["step-if"],
  "step.settings": ["step-env", "step-with", "step-name", "string-steps-context", "boolean-steps-context"],
};

const file = "node_modules/@actions/workflow-parser/dist/workflow-v1.0.min.json";
const schema: Record<string, { context?: string[] }> = JSON.parse(readFileSync(file, "utf8")).definitions;

test.each(Object.entries(DEFINITIONS))("%s reads what the official schema allows", (key, definitions) => {
  for (const definition of definitions) {
    const allowed = new Set(schema[definition]?.context?.map((name) => (name.startsWith("always") ? "status" : name)));
    expect(allowed.size, definition).toBeGreaterThan(0);
    for (const context of KEY_CONTEXTS[key as Key]) expect(allowed, definition).toContain(context);
  }
});
