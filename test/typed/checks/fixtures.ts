import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { placed } from "../../../workflows-src/typed/build/build.ts";
import { make } from "../../../workflows-src/typed/build/make.ts";
import { problemOf, show } from "../../../workflows-src/typed/build/problem.ts";
import type { RunCost } from "../../../workflows-src/typed/checks/facts/run-cost.ts";
import { CHECKS, type Checked } from "../../../workflows-src/typed/checks/index.ts";
import type { Workflow } from "../../../workflows-src/typed/workflow.ts";

export const FOLDER = "test/typed/checks";

/** `<code>/fails.ts`, `<code>/passes.ts` and `<code>/message.txt`; more cases of a check have `-<what>` in each name. */
export interface Case {
  readonly code: string;
  readonly name: string;
  readonly fails: string;
  readonly passes: string;
  readonly message: string;
}

export const cases: readonly Case[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: code }) =>
    readdirSync(join(FOLDER, code))
      .flatMap((file) => /^fails(.*)\.ts$/.exec(file)?.[1] ?? [])
      .map((what) => {
        const path = (file: string) => join(FOLDER, code, file);
        const files = { fails: path(`fails${what}.ts`), passes: path(`passes${what}.ts`) };
        return { code, name: `${code}${what}`, ...files, message: path(`message${what}.txt`) };
      }),
  );

interface CheckedFile extends Checked {
  readonly text: string;
  readonly run: RunCost | undefined;
}

/** What checks find in the definition in a file, its YAML and its run. The text of a script is beside it, `<script>.cjs`. */
export async function checkFile(file: string, checks = CHECKS): Promise<CheckedFile> {
  const { default: workflow } = (await import(pathToFileURL(file).href)) as { default: Workflow };
  const checked = checkWorkflow(workflow, checks, (script) => {
    const path = join(dirname(file), `${script}.cjs`);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  });
  return { ...checked, findings: await placed(checked.findings, workflow) };
}

export function checkWorkflow(workflow: Workflow, checks = CHECKS, scriptText = (_: string): string => "") {
  const { file, ...checked } = make(workflow, { source: "example.wac.ts", command: "build", scriptText }, checks);
  return { ...checked, text: file?.text ?? "", run: file?.run };
}

/** Findings as the build shows them, with places as seen from the file's folder. */
export const messages = ({ findings }: Checked, file: string): string =>
  findings.map((finding) => `${show(problemOf(finding, join(process.cwd(), dirname(file))))}\n`).join("");
