import { parse } from "yaml";
import { git } from "../git/git.ts";
import type { Plan } from "../plan/plan.ts";
import { SETUP_STEPS } from "../plan/setting-values.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Settings } from "./settings/table.ts";

/** The workflow that prepares the machine of GitHub's own agent. https://docs.github.com/copilot/how-tos/use-copilot-agents/coding-agent/customize-the-agent-environment */
const FILE = `.github/workflows/${SETUP_STEPS}.yml`;

/** The steps of the repository's own setup that can be done in a checkout. */
export interface SetupSteps {
  /** Bash. */
  readonly script: string;
  /** Steps and parts of the file that are not carried out, each with the reason. */
  readonly notes: readonly string[];
}

/** Reads the repository's setup in a commit, if the run or a task asks for it. Throws with a sentence for people if it is missing or unusable. */
export async function readSetupSteps(
  repository: string,
  commit: string,
  { setup }: Pick<Settings, "setup">,
  { tasks }: Plan,
): Promise<SetupSteps | undefined> {
  if (![setup, ...tasks.map((task) => task.setup)].some((text) => text?.trim() === SETUP_STEPS)) return undefined;
  const text = await git(repository, ["cat-file", "blob", `${commit}:${FILE}`]).catch(() => undefined);
  if (text === undefined) throw new Error(`setup is ${SETUP_STEPS}, and the commit of the run has no ${FILE}`);
  return readSteps(text);
}

/** Returns the notes as one sentence for people; empty where everything is carried out. */
export const describeSetupNotes = ({ notes }: SetupSteps): string[] =>
  notes.length === 0 ? [] : [`${SETUP_STEPS}.yml: ${notes.join("; ")}`];

type Mapping = Readonly<Record<string, unknown>>;

const asMapping = (value: unknown): Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Mapping) : {};

function readSteps(text: string): SetupSteps {
  const workflow = parseWorkflow(text);
  const job = asMapping(asMapping(workflow.jobs)[SETUP_STEPS]);
  const { steps } = job;
  if (!Array.isArray(steps))
    throw new Error(`${FILE} has no steps: expected jobs.${SETUP_STEPS}.steps, a list of steps`);
  const notes = ["container", "services"].filter((key) => key in job).map((key) => `\`${key}\` of the job is not used`);
  const commands: string[] = [];
  for (const [index, item] of steps.entries()) {
    const step = readStep(asMapping(item), [asMapping(workflow), job]);
    const name = toOneLine(String(asMapping(item).name ?? `step ${index + 1}`));
    if ("command" in step) commands.push(`echo ${quote(`[${name}]`)}`, step.command);
    else if (step.obstacle !== "") notes.push(`the step "${name}" is not done: ${step.obstacle}`);
  }
  return { script: `${commands.join("\n")}\n`, notes };
}

function parseWorkflow(text: string): Mapping {
  try {
    return asMapping(parse(text));
  } catch (error) {
    throw new Error(`${FILE} is no YAML: ${toOneLine(error instanceof Error ? error.message : String(error))}`);
  }
}

const SHELLS: Readonly<Record<string, string>> = {
  "": "bash -e -c",
  bash: "bash --noprofile --norc -eo pipefail -c",
  sh: "sh -e -c",
};

/** Returns the command of a step; or why it is not carried out, empty where that needs no word. */
function readStep(
  step: Mapping,
  outer: readonly Mapping[],
): { readonly command: string } | { readonly obstacle: string } {
  const { uses, run, if: condition } = step;
  if (typeof uses === "string")
    return {
      obstacle: uses.startsWith("actions/checkout@")
        ? ""
        : `it uses ${uses}, and only commands are carried out; the machine's own version counts`,
    };
  if (typeof run !== "string") return { obstacle: "it has neither `run` nor `uses`" };
  if (condition !== undefined) return { obstacle: "it has a condition, which only GitHub can decide" };
  const defaults = Object.assign(
    {},
    ...outer.map(({ defaults }) => asMapping(asMapping(defaults).run)),
    step,
  ) as Mapping;
  const shell = SHELLS[String(defaults.shell ?? "")];
  if (shell === undefined) return { obstacle: `its shell is ${defaults.shell}: expected bash or sh` };
  const folder = String(defaults["working-directory"] ?? ".");
  const variables = Object.entries(Object.assign({}, ...[...outer, step].map(({ env }) => asMapping(env))) as Mapping);
  if (/\$\{\{/.test(JSON.stringify([run, folder, variables])))
    return { obstacle: "it has an expression, which only GitHub can evaluate" };
  if (/\bGITHUB_(?:ENV|PATH|OUTPUT|STATE)\b/.test(run))
    return { obstacle: "it sets variables for later steps, and each setup is a process of its own" };
  const command = ["env", ...variables.map(([name, value]) => quote(`${name}=${value}`)), shell, quote(run)].join(" ");
  const isForgiven = step["continue-on-error"] === true;
  return { command: `(cd ${quote(folder)} && ${command})${isForgiven ? " || true" : ""}` };
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
