import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { CANONICAL_SCHEMA } from "../../workflows-src/plan/schema/plan-schema.ts";
import { ROOT_KEYS } from "../../workflows-src/plan/variants/yaml-variants.ts";
import { validate } from "../../workflows-src/typed/build/validate.ts";
import { emitted } from "../workflows/emitted.ts";
import { type Block, blocks, page, tables } from "./pages.ts";

const isPlanFile = new Ajv2020({ allErrors: true, strictTypes: false }).compile(CANONICAL_SCHEMA);
const CALL = /OWNER\/somas-workflows\/\.github\/workflows\/(somas-pipeline\.yml)@\S+/g;
const outputs = Object.keys(
  emitted.find(({ file }) => file === "somas-pipeline.yml")?.document.on.workflow_call?.outputs ?? {},
);
const files = new Map(emitted.map(({ file, text }) => [file, text]));

type Kind = "workflow" | "jobs" | "call" | "plan";

function kindOf(text: string): Kind {
  const keys = Object.keys(parse(text) ?? {});
  if (keys.includes("jobs")) return keys.includes("on") ? "workflow" : "jobs";
  return keys.every((key) => ["with", "secrets"].includes(key)) ? "call" : "plan";
}

/** The block as a whole workflow, with what a page leaves out because it said it before; the pipeline is the one that lies here. */
function workflowOf(text: string): string {
  const indented = text.replace(/^(?=.)/gm, "    ");
  const whole = {
    workflow: text,
    jobs: `on: workflow_dispatch\n${text}`,
    call: `on: workflow_dispatch\njobs:\n  somas:\n    uses: OWNER/somas-workflows/.github/workflows/somas-pipeline.yml@main\n    permissions:\n      actions: read\n      contents: write\n${indented}`,
    plan: "",
  }[kindOf(text)];
  return whole.replace(CALL, "./.github/workflows/$1");
}

/** What GitHub's parser says, which does not know what a call gives to the jobs after it. */
async function judged(text: string): Promise<string[]> {
  const all = new Map(
    [...files, ["caller.yml", text]].map(([file = "", text = ""]) => [file, { text, outline: text }]),
  );
  const parsed = await validate(all, "node_modules/.cache/typed-workflows");
  const read = [...text.matchAll(/needs\.somas\.outputs\.(\w+)/g)].map(([, name = ""]) => name);
  const unknown = read.filter((name) => !outputs.includes(name));
  return [...parsed.map(({ message }) => message), ...unknown.map((name) => `the pipeline has no output ${name}`)];
}

const documents = blocks("yaml");
const of = (...kinds: Kind[]): Block[] => documents.filter(({ text }) => kinds.includes(kindOf(text)));

describe("workflows that the pages show", () => {
  const shown = of("workflow", "jobs", "call");

  test("call the pipeline", () => {
    expect(shown.length).toBeGreaterThan(8);
    for (const { place, text } of shown)
      expect(workflowOf(text), place).toContain("uses: ./.github/workflows/somas-pipeline.yml");
  });

  test.each(shown)(
    "$place is one that GitHub accepts, with inputs, secrets and outputs that the pipeline has",
    async ({ text }) => {
      expect(await judged(workflowOf(text))).toEqual([]);
    },
  );

  test.each(of("workflow"))(
    "$place grants what the pipeline needs, and nothing to other jobs by default",
    ({ text }) => {
      const { permissions, jobs } = parse(text);
      expect(permissions).toEqual({});
      expect(jobs.somas.permissions).toEqual({ actions: "read", contents: "write" });
    },
  );

  const [whole = ""] = shown.filter(({ text }) => text.includes("needs.somas.outputs.branch")).map(({ text }) => text);
  test.each([
    ["an input", "project_id: project-123", "project: project-123", /project/],
    ["a value", "project_id: project-123", "max_parallel: many", /project_id|number/],
    ["an output", "outputs.branch", "outputs.brunch", /brunch/],
    ["a need", "needs: somas", "needs: soma", /soma/],
  ])("%s that is not there would be seen", async (_, right, wrong, message) => {
    expect(whole).toContain(right);
    expect((await judged(workflowOf(whole.replace(right, wrong)))).join("\n")).toMatch(message);
  });
});

describe("plans that the pages show", () => {
  test("there are some", () => expect(of("plan").length).toBeGreaterThan(1));

  test.each(of("plan"))("$place is read without a problem", ({ text }) => {
    const { plan, problems } = readPlan(text, { file: "plan.yml", mode: "auto" });
    expect(problems).toEqual([]);
    expect(plan?.tasks.length).toBeGreaterThan(0);
  });

  const canonical = of("plan").filter(({ text }) => "tasks" in parse(text));
  test.each(canonical)("$place is right by the JSON Schema, which editors look at", ({ text }) => {
    isPlanFile(parse(text));
    expect(isPlanFile.errors).toBeNull();
  });

  const [keys = []] = tables(page("docs/plans.md"), "The canonical form");
  const durations = keys.find(([key]) => key === "`duration`")?.[1]?.match(/(?<=`)[^`]+(?=`(,| |$))/g) ?? [];
  test.each(durations.filter((text) => /\d/.test(text)))("the duration %s is read, by the schema too", (duration) => {
    const text = `tasks: [{ id: A, duration: ${duration} }]`;
    expect(readPlan(text, { file: "plan.yml", mode: "auto" }).problems).toEqual([]);
    isPlanFile(parse(text));
    expect(isPlanFile.errors).toBeNull();
  });

  test("every shape that is read by a key has a row", () => {
    const [rows = []] = tables(page("docs/plans.md"), "Other shapes that are read");
    const shapes = rows.map(([shape]) => shape).join("\n");
    for (const key of ROOT_KEYS) if (key !== "tasks") expect(shapes).toContain(key);
  });
});

test.each(blocks("json"))("$place is JSON", ({ text }) => {
  expect(() => JSON.parse(text)).not.toThrow();
});
