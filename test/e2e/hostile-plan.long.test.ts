import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeUnless } from "../vitest/skip.ts";
import { expression, git, missingAct } from "./act.ts";
import { BRANCH, branches, files, merged, plan, resultFile, runPipeline } from "./pipeline.ts";

const TOKEN = "ghs_e2e0123456789";

const SHELL = `'; touch injected; "; touch injected; $(touch injected) \`touch injected\` \${IFS}&& touch injected #`;
/** The same for a setting that may have no blanks. */
const SHELL_WORD = `m${SHELL}`.replaceAll(" ", `\${IFS}`);
/** Texts that a shell, an expression, a workflow command, an output file, YAML or Markdown could interpret. */
const HOSTILE = [
  SHELL,
  `${expression("github.token")} ${expression("secrets.AGENT_ENV")} ${expression("toJSON(github)")}`,
  "::set-output name=done::true",
  "::add-mask::succeeded",
  "::stop-commands::hush",
  "done=false",
  "branch<<EOF\nelsewhere\nEOF",
  "-->\n<script>alert(1)</script> | [link](javascript:alert(1)) ```",
  "--- \njobs: { evil: {} }",
].join("\n");
const LINE = HOSTILE.replaceAll("\n", " ");

describeUnless(missingAct())("a plan with an injection in every text", () => {
  test.concurrent("is carried out as any other: nothing of it is run, evaluated or read as an output", async (context) => {
    const { tasks: _, ...head } = JSON.parse(plan([]));
    const result = await runPipeline(context, {
      files: {
        "plan.json": JSON.stringify({
          ...head,
          ...{ project: HOSTILE, name: LINE, defaults: { agent: LINE } },
          tasks: [
            {
              ...{ id: "A", name: HOSTILE, description: HOSTILE, agent: LINE, duration: 0.1, risk: "LOW" },
              ...{ context_requirements: [LINE, `README.md#${LINE}`], files: [LINE] },
              // Scripts are run; what they hold is not looked into before that.
              run: `cat > a.txt <<'END'\n${HOSTILE}\nEND\necho '${LINE.replaceAll("'", "")}'`,
              verify: `grep -F '${expression("github.token")}' a.txt; echo '::set-output name=done::false'`,
            },
            { id: "B", name: LINE, description: HOSTILE, duration: 0.1, depends_on: ["A"], run: "cp a.txt b.txt" },
          ],
        }),
      },
      inputs: { project_id: "project-001", plan: "plan.json", agent: SHELL, model: SHELL_WORD, context_files: SHELL },
      secrets: { GITHUB_TOKEN: TOKEN, AGENT_ENV: "KEY=sk-e2e-0123456789" },
    });
    expect(result.exitCode, result.log).toBe(0);
    expect(result.jobs.map(({ result }) => result)).toEqual(result.jobs.map(() => "success"));
    expect(branches(result.remoteDir)).toEqual(["main", BRANCH]);
    expect(merged(result.remoteDir, BRANCH)).toMatchObject([
      { task: "A", verdict: "succeeded_with_warning" },
      { task: "B", verdict: "succeeded" },
    ]);
    expect(git(result.remoteDir, "show", `${BRANCH}:b.txt`)).toBe(HOSTILE);
    expect(files(result.remoteDir, BRANCH).filter((file) => file.includes("injected"))).toEqual([]);
    const shown = ["A", "B"].map((id) => git(result.remoteDir, "show", `${BRANCH}:${resultFile(id)}`));
    // In a block of code it is no markup.
    for (const text of [...shown, ...result.jobs.map(({ summary }) => summary)])
      expect(text.replaceAll(/^(`{3,})\w*\n.*?\n\1$/gms, "")).not.toMatch(/<script>|\]\(javascript:/);

    const left = readdirSync(result.artifactsDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(left.length).toBeGreaterThan(8);
    for (const { parentPath, name } of left)
      expect(readFileSync(join(parentPath, name), "latin1"), name).not.toMatch(new RegExp(`${TOKEN}|sk-e2e-`));
  });

  test.concurrent("a malformed id makes the plan invalid, and is shown, not used", async (context) => {
    const result = await runPipeline(context, {
      files: { "plan.json": plan([{ id: "../../$(touch injected)\n::error::x", duration: 0.1, run: "touch ran" }]) },
      inputs: { project_id: "project-001", plan: "plan.json", runner: "brief" },
    });
    expect(result.exitCode, result.log).toBe(0);
    expect(merged(result.remoteDir, BRANCH)).toMatchObject([{ task: "FALLBACK-001", verdict: "briefed" }]);
    expect(files(result.remoteDir, BRANCH).filter((file) => /injected|ran$/.test(file))).toEqual([]);
  });
});
