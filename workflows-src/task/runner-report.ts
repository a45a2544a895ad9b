import { isAmount, parseObject } from "../text/json.ts";
import { toOneLine } from "../text/one-line.ts";
import { readTextFile } from "./paths.ts";
import { addUsage, type Usage } from "./result.ts";
import type { TaskVerdict } from "./verdict.ts";

/** The usable part of a runner's `TASK_REPORT_FILE`. */
export interface RunnerReport {
  /** A declared status that speaks against the work; a status never improves the verdict. */
  readonly judged?: TaskVerdict | undefined;
  readonly summary?: string | undefined;
  readonly noChangeReason?: string | undefined;
  readonly usage?: Usage | undefined;
  /** Unusable parts, one line each. */
  readonly warnings: readonly string[];
}

const STATUS = ["succeeded", "no_change", "blocked", "failed"];

/** Reads the report: JSON with `status`, `summary`, `no_change_reason`, `cost_usd` and `tokens`, all optional. Mistakes become warnings. */
export function readRunnerReport(file: string): RunnerReport {
  const text = readTextFile(file);
  if (text === undefined) return { warnings: [] };
  const report = parseObject(text);
  if (report === undefined) return { warnings: ["the runner's report is not a JSON object"] };

  const warnings: string[] = [];
  const take = <T>(key: string, expected: string, isRight: (value: unknown) => value is T): T | undefined => {
    const value = report[key] ?? undefined;
    if (value === undefined || isRight(value)) return value;
    warnings.push(toOneLine(`the runner's report has a ${key} that is not ${expected}: ${JSON.stringify(value)}`));
    return undefined;
  };
  const status = take("status", `one of ${STATUS.join(", ")}`, isStatus);
  const summary = take("summary", "text", isText);
  const reason = take("no_change_reason", "text", isText) ?? (status === "no_change" ? summary : undefined);
  const cost_usd = take("cost_usd", "a number from 0", isAmount);
  const tokens = take("tokens", "a number from 0", isAmount);
  return {
    judged: judge(status, summary ?? "it gives no reason"),
    summary: summary || undefined,
    noChangeReason: reason?.trim() ? toOneLine(reason) : undefined,
    usage: addUsage({ ...(cost_usd !== undefined && { cost_usd }), ...(tokens !== undefined && { tokens }) }),
    warnings,
  };
}

function judge(status: string | undefined, why: string): TaskVerdict | undefined {
  if (status === "blocked") return { verdict: "blocked", reason: toOneLine(`the runner needs a person: ${why}`) };
  if (status === "failed")
    return { verdict: "runner_error", reason: toOneLine(`the runner reports a failure: ${why}`) };
  return undefined;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isStatus = (value: unknown): value is string => isText(value) && STATUS.includes(value);
