/** What must not compile: steps. See expressions.types.ts. */
import { checkout } from "../../../workflows-src/typed/actions.ts";
import { github } from "../../../workflows-src/typed/contexts.ts";
import { eq, fromJSON, not } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { defineScript, jsonOutput, script, storeScript } from "../../../workflows-src/typed/script.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { type Item, minimal, plan } from "./fixtures.ts";

export const scripts = () => {
  const first = script(plan, { env: { FILE: "a", LIMIT: 1 } });
  // @ts-expect-error a variable the script needs is missing
  script(plan, { env: { FILE: "a" } });
  // @ts-expect-error a variable the script does not know
  script(plan, { env: { FILE: "a", LIMIT: 1, LIMITS: 1 } });
  // @ts-expect-error a condition negated in JavaScript is always false
  script(plan, { env: { FILE: "a", LIMIT: 1 }, if: !eq(first.outputs.more, "true") });
  // @ts-expect-error an output the script does not declare
  first.outputs.itmes;
  eq(first.outputs.more, "true");
  // @ts-expect-error an output is text: it is "true", never true
  eq(first.outputs.more, true);
};

export const stored = () => {
  const declared = { name: "stored", title: "Stored", env: { FILE: "a file" }, outputs: plan.outputs } as const;
  const byDigest = defineScript({ ...declared, delivery: "digest" });
  const store = storeScript(byDigest, { name: "Store", if: eq(github.ref, "a"), "continue-on-error": true });
  job({ ...minimal, steps: [store, script(byDigest, { env: { FILE: "a" } })] });
  eq(store.outcome, "failure");
  // @ts-expect-error a script that stands inline is not stored
  storeScript(plan);
  // @ts-expect-error a script that stands inline is not stored, also where that is said
  storeScript(defineScript({ ...declared, delivery: "inline" }));
  // @ts-expect-error a delivery that does not exist
  defineScript({ ...declared, delivery: "artifact" });
  // @ts-expect-error a step that stores a script reads no environment
  storeScript(byDigest, { env: { FILE: "a" } });
  // @ts-expect-error a step that stores a script sets no outputs
  store.outputs.more;
  // @ts-expect-error a variable the script needs is missing, however it is delivered
  script(byDigest, { env: {} });
};

export const outputs = () => {
  const named = step({ id: "named", name: "Named", run: "true", outputs: ["version"] });
  const typed = step({ id: "typed", name: "Typed", run: "true", outputs: { item: jsonOutput<Item>("item") } });
  const silent = step({ id: "silent", name: "Silent", run: "true" });
  // @ts-expect-error what others read has an id
  step({ name: "Named", run: "true", outputs: ["version"] });
  // @ts-expect-error an unknown key of a step
  step({ id: "typo", name: "Typo", run: "true", output: ["version"] });
  // @ts-expect-error an expression in run
  step({ id: "injection", name: "Injection", run: github.ref });
  named.outputs.version;
  // @ts-expect-error an output the step does not name
  named.outputs.verison;
  // @ts-expect-error a step that names no outputs has none
  silent.outputs.version;
  fromJSON(typed.outputs.item).minutes;
  // @ts-expect-error a property the JSON does not have
  fromJSON(typed.outputs.item).minute;
  eq(silent.outcome, "failure");
  // @ts-expect-error an outcome GitHub does not know
  eq(silent.outcome, "failed");
  // @ts-expect-error the result of a step is called outcome, or conclusion
  silent.result;
};

export const plain = () => {
  const first = script(plan, { env: { FILE: "a", LIMIT: 1 } });
  job({ ...minimal, steps: [first, { name: "ok", if: eq(first.outputs.more, "true"), run: "true", shell: "bash" }] });
  // @ts-expect-error both run and uses
  job({ ...minimal, steps: [{ name: "both", run: "true", uses: "actions/checkout@v4" }] });
  // @ts-expect-error neither run nor uses
  job({ ...minimal, steps: [{ name: "neither" }] });
  // @ts-expect-error an unknown key of a step
  job({ ...minimal, steps: [{ name: "typo", run: "true", wroking: "x" }] });
  // @ts-expect-error with is for actions
  job({ ...minimal, steps: [{ name: "with", run: "true", with: { path: "x" } }] });
  // @ts-expect-error outputs come from step(), script() and actions
  job({ ...minimal, steps: [{ name: "outputs", run: "true", outputs: first.outputs }] });
  // @ts-expect-error the action of a step comes from the functions of actions.ts
  job({ ...minimal, steps: [{ name: "action", run: "true", action: checkout().action }] });
  // @ts-expect-error the script of a step comes from script()
  job({ ...minimal, steps: [{ name: "script", run: "true", script: plan }] });
  job({ ...minimal, steps: [{ name: "escape", run: "true", unmodelled: { wroking: "x" } }] });
  // @ts-expect-error a condition negated in JavaScript is always false
  job({ ...minimal, steps: [{ name: "never", if: !eq(first.outputs.more, "true"), run: "true" }] });
  // @ts-expect-error an expression in run
  job({ ...minimal, steps: [{ name: "injection", run: github.ref }] });
  job({ ...minimal, steps: [{ name: "perl", run: "print", shell: "perl {0}" }] });
  // @ts-expect-error a shell that is neither GitHub's nor given the file
  job({ ...minimal, steps: [{ name: "perl", run: "print", shell: "perl" }] });
  // @ts-expect-error minutes are a number
  job({ ...minimal, steps: [{ name: "minutes", run: "true", "timeout-minutes": "5" }] });
  const matrix = { item: ["a", "b"] };
  job({
    ...minimal,
    strategy: { matrix },
    steps: ({ item }) => [{ name: "ok", run: "true", shell: "bash", env: { ITEM: item } }],
  });
  job({
    ...minimal,
    strategy: { matrix },
    // @ts-expect-error a shell that does not exist, in a step that a function makes
    steps: ({ item }) => [{ name: "shell", run: "true", shell: "bsh", env: { ITEM: item } }],
  });
  job({
    ...minimal,
    strategy: { matrix },
    // @ts-expect-error an unknown key of a step that a function makes
    steps: ({ item }) => [{ name: "typo", run: "true", evn: { ITEM: item } }],
  });
  job({ ...minimal, steps: [checkout({}, { if: not(eq(first.outputs.more, "true")), "continue-on-error": true })] });
  // @ts-expect-error a condition negated in JavaScript is always false
  job({ ...minimal, steps: [checkout({}, { if: !eq(first.outputs.more, "true") })] });
};
