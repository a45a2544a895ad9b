import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { locateFindings } from "../../../workflows-src/typed/build/build.ts";
import { compile } from "../../../workflows-src/typed/build/compile.ts";
import { diagnose, renderDiagnostic } from "../../../workflows-src/typed/build/diagnostic.ts";
import { CHECKS } from "../../../workflows-src/typed/checks/index.ts";
import { runChecks } from "../../../workflows-src/typed/checks/run-checks.ts";
import type { WorkflowDocument } from "../../../workflows-src/typed/emit/lower.ts";
import type { Rendering } from "../../../workflows-src/typed/emit/rendering.ts";
import type { Workflow } from "../../../workflows-src/typed/model/definition.ts";
import type { Checked } from "../../../workflows-src/typed/model/finding.ts";

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
  readonly document: WorkflowDocument | undefined;
}

/** What checks find in the definition in a file, its document and its YAML. The text of a script is beside it, `<script>.cjs`. */
export async function checkFile(file: string, checks = CHECKS): Promise<CheckedFile> {
  const { default: workflow } = (await import(pathToFileURL(file).href)) as { default: Workflow };
  const checked = checkWorkflow(workflow, checks, (script) => {
    const path = join(dirname(file), `${script}.cjs`);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  });
  return { ...checked, findings: await locateFindings(checked.findings, workflow) };
}

export function checkWorkflow(workflow: Workflow, checks = CHECKS, scriptText = (_: string): string => "") {
  const check = (rendering: Rendering) => runChecks(rendering, checks);
  const { file, ...checked } = compile(workflow, { source: "example.wac.ts", command: "build", scriptText, check });
  return { ...checked, text: file?.text ?? "", document: file?.document };
}

/** Findings as the build shows them, with places as seen from the file's folder. */
export function messages({ findings }: Checked, file: string): string {
  const root = join(process.cwd(), dirname(file));
  const diagnostics = findings.map((finding) => diagnose(finding, { root, page: "docs/checks.md" }));
  return diagnostics
    .map(
      (diagnostic) => `${renderDiagnostic(diagnostic, root)}
`,
    )
    .join("");
}
