import { toOneLine } from "../text/one-line.ts";
import { parseObject } from "./json.ts";
import { readText } from "./paths.ts";
import type { Usage } from "./result.ts";

import type { Judgement } from "./verdict.ts";

/** What a runner declared in `TASK_REPORT_FILE`, as far as it can be used. */
export interface RunnerReport {
  /** What the declared status says against the work; a status never makes anything better. */
  readonly judged?: Judgement;
  readonly summary?: string;
  readonly noChangeReason?: string;
  readonly usage?: Usage;
  /** What cannot be used, one line each. */
  readonly warnings: readonly string[];
}

const STATUS = ["succeeded", "no_change", "blocked", "failed"];

/** Reads the report: JSON with `status`, `summary`, `no_change_reason`, `cost_usd` and `tokens`, all optional. What is wrong with it is a warning. */
export function readReport(file: string): RunnerReport {
  const text = readText(file);
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
  const judged = judgement(status, summary ?? "it gives no reason");
  const usage = { ...(cost_usd !== undefined && { cost_usd }), ...(tokens !== undefined && { tokens }) };
  return {
    ...(judged && { judged }),
    ...(summary && { summary }),
    ...(reason?.trim() && { noChangeReason: toOneLine(reason) }),
    ...(Object.keys(usage).length > 0 && { usage }),
    warnings,
  };
}

function judgement(status: string | undefined, why: string): Judgement | undefined {
  if (status === "blocked") return { verdict: "blocked", reason: toOneLine(`the runner needs a person: ${why}`) };
  if (status === "failed")
    return { verdict: "runner_error", reason: toOneLine(`the runner reports a failure: ${why}`) };
  return undefined;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isStatus = (value: unknown): value is string => STATUS.some((status) => status === value);
const isAmount = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;
