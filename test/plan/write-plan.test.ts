import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { RISKS } from "../../workflows-src/plan/plan.ts";
import { ID_PATTERN } from "../../workflows-src/plan/project.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { RUNNER_CHOICES } from "../../workflows-src/plan/runner-names.ts";
import { toCanonicalPlan } from "../../workflows-src/plan/write-plan.ts";

const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => value.trim() !== "");
const line = text.map((value) => value.replace(/\s+/g, " ").trim());
const label = line.filter((value) => value !== "" && !value.startsWith("["));
const optional = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value).map((some) => (some === null ? {} : { [key]: some }));
const hours = fc.double({ min: 1e-6, max: 1e5, noNaN: true });

const task = fc
  .tuple(
    fc.record({
      name: line,
      description: text,
      duration: fc.tuple(hours, hours, hours).map((points) => {
        const [optimistic = 1, most_likely = 1, pessimistic = 1] = [...points].sort((a, b) => a - b);
        return { optimistic, most_likely, pessimistic };
      }),
      risk: fc.constantFrom(...RISKS),
      context_requirements: fc.array(text, { maxLength: 3 }),
      files: fc.array(text, { maxLength: 3 }),
    }),
    optional("agent", text),
    optional("runner", fc.constantFrom(...RUNNER_CHOICES)),
    optional("model", fc.constantFrom("opus", "openai/gpt-5", "us.anthropic.claude-opus-4-1:0[1m]")),
    optional("budget_usd", fc.double({ min: 0, max: 100_000, noNaN: true })),
    optional("max_turns", fc.nat(100_000)),
    optional("timeout_minutes", fc.integer({ min: 1, max: 7200 })),
    optional("runs_on", fc.oneof(label, fc.array(label, { minLength: 2, maxLength: 3 }))),
    optional("setup", fc.constantFrom("npm ci", "cd a && ./b.sh\nnpm run c")),
    optional("run", text),
    optional("verify", fc.constantFrom("npm test", "make check && ls", "./verify.sh --all")),
  )
  .map((parts) => Object.assign({}, ...parts) as Omit<Task, "id" | "depends_on">);

const id = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .filter((value) => ID_PATTERN.test(value) && !/^(none|null|nothing|no|nil)$/i.test(value));

const plan = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 6, selector: (value) => value.toLowerCase() }),
    task: fc.infiniteStream(task),
    picks: fc.infiniteStream(fc.boolean()),
    project: fc.option(line),
  })
  .map(({ ids, task, picks, project }): Plan => {
    const tasks = ids.map((own, index): Task => {
      const depends_on = ids.slice(0, index).filter(() => picks.next().value);
      return { id: own, ...(task.next().value as Omit<Task, "id" | "depends_on">), depends_on };
    });
    return { version: 1, ...(project === null ? {} : { project }), tasks };
  });

test("reading the canonical form, as JSON or YAML, gives the same plan", () => {
  fc.assert(
    fc.property(plan, (original) => {
      for (const written of [JSON.stringify(toCanonicalPlan(original)), stringify(toCanonicalPlan(original))]) {
        expect(readPlan(written, { file: "f", mode: "auto" })).toEqual({
          plan: original,
          problems: [],
          format: "canonical form",
        });
      }
    }),
  );
});

test("keys in a stable order, nothing empty", () => {
  const { plan } = readPlan("tasks: [{depends_on: [], verify: v, id: A, duration: 1, files: [f]}]", {
    file: "f",
    mode: "auto",
  });
  expect(plan && JSON.stringify(toCanonicalPlan(plan))).toBe(
    '{"version":1,"tasks":[{"id":"A","name":"A","description":"A","duration":{"optimistic":0.8,"most_likely":1,"pessimistic":1.5},"risk":"MEDIUM","files":["f"],"verify":"v"}]}',
  );
});
