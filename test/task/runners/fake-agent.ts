import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AgentName } from "../../../workflows-src/plan/runner-names.ts";
import type { TaskResult } from "../../../workflows-src/task/result.ts";
import type { LegRun } from "../../../workflows-src/task/run-leg.ts";
import { PACKAGES } from "../../../workflows-src/task/runners/packages.ts";
import type { TaskSettings } from "../../../workflows-src/task/settings.ts";
import { task, type Workshop } from "../job.ts";

/** The behaviour of a program in place of the agent. */
export interface Fake {
  readonly stdout?: string | readonly object[];
  readonly stderr?: string;
  readonly exitCode?: number;
  /** Shell commands in the workspace. */
  readonly does?: string;
}

export interface FakeRun {
  readonly result: TaskResult;
  /** How the program was called. */
  readonly args: readonly string[];
  readonly stdin: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Sees to it that no key reaches what an agent wrote. */
const VERIFY = "! env | grep SERVICE_KEY";

/** Runs one task with a program in place of the installed agent. */
export async function runFake(
  workshop: Workshop,
  name: AgentName,
  { stdout = "", stderr = "", exitCode = 0, does = "" }: Fake,
  options: Partial<TaskSettings> &
    Pick<Partial<LegRun>, "pause"> & { readonly keys?: Readonly<Record<string, string>> } = {},
): Promise<FakeRun> {
  const { keys, ...settings } = options;
  const home = join(workshop.folder, "home");
  const folder = join(home, ".cache/somas-workflows/agents", `${name}-${PACKAGES[name].version}`);
  const program = join(folder, PACKAGES[name].registry === "npm" ? `node_modules/.bin/${name}` : "bin/python");
  mkdirSync(join(program, ".."), { recursive: true });
  const at = (file: string): string => join(home, file);
  const printed = typeof stdout === "string" ? stdout : stdout.map((event) => `${JSON.stringify(event)}\n`).join("");
  writeFileSync(at("stdout"), printed);
  writeFileSync(at("stderr"), stderr);
  const script = `#!/usr/bin/env bash
printf '%s\\0' "$@" > ${at("args")}
cat > ${at("stdin")}
env -0 > ${at("environment")}
${does}
cat ${at("stderr")} >&2
cat ${at("stdout")}
exit ${exitCode}
`;
  writeFileSync(program, script, { mode: 0o755 });
  const [result] = await workshop.run([task("TASK-001", { verify: VERIFY })], {
    runner: name,
    environment: { ...process.env, HOME: home, CI: "true" },
    ...(keys && { agentEnvironment: keys, secrets: Object.values(keys) }),
    ...settings,
  });
  if (result === undefined) throw new Error("no result");
  const list = (file: string): string[] => readFileSync(at(file), "utf8").split("\0").slice(0, -1);
  const environment = list("environment").map((entry) => [entry.split("=", 1)[0], entry.replace(/^[^=]*=/, "")]);
  return {
    result,
    args: list("args"),
    stdin: readFileSync(at("stdin"), "utf8"),
    environment: Object.fromEntries(environment),
  };
}
