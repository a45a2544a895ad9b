import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { AGENTS, RUNNERS } from "../../../workflows-src/plan/runner-names.ts";
import { PLACEHOLDERS } from "../../../workflows-src/task/runner-argv.ts";
import { PACKAGES } from "../../../workflows-src/task/runners/packages.ts";
import { emitted } from "../../workflows/emitted.ts";

const page = readFileSync("docs/runners.md", "utf8");

it("every version is exact, and is the one that the documentation names", () => {
  for (const agent of AGENTS) {
    const { name, version } = PACKAGES[agent];
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(page).toMatch(new RegExp(`^\\| \`${agent}\` +\\| \`${name}\` ${version.replaceAll(".", "\\.")}[ ,|]`, "m"));
  }
});

it("the documentation knows every runner and every placeholder", () => {
  for (const runner of ["auto", ...RUNNERS]) expect(page).toMatch(new RegExp(`^\\| .*\`${runner}\``, "m"));
  for (const [name, variable] of Object.entries(PLACEHOLDERS))
    expect(page).toMatch(new RegExp(`^\\| \`\\{${name}\\}\` +\\| \`${variable}\` `, "m"));
});

it("the calls that it shows name inputs and secrets of the pipeline", () => {
  const { inputs, secrets } =
    emitted.find(({ file }) => file === "somas-pipeline.yml")?.document.on.workflow_call ?? {};
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => parse(text));
  const calls = blocks.map(({ jobs, ...call }) => jobs?.somas ?? call);
  expect(Object.keys(inputs ?? {})).toEqual(
    expect.arrayContaining(calls.flatMap((call) => Object.keys(call.with ?? {}))),
  );
  expect([...new Set(calls.flatMap((call) => Object.keys(call.secrets ?? {})))]).toEqual(Object.keys(secrets ?? {}));
});
