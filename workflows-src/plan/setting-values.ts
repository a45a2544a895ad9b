import { parseJson } from "../text/json.ts";

/*
 * The values of settings that a task may state for itself, too: the table of settings and the readers of plans have the same limits.
 */

/** Numbers from `least` to `most`, both included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Whether a number may have decimals. */
  readonly decimals?: boolean;
}

/** 0 means no limit of `budget_usd` and `max_turns`. */
export const LIMIT_RANGES = {
  budget_usd: { least: 0, most: 100_000, decimals: true },
  max_turns: { least: 0, most: 100_000 },
  timeout_minutes: { least: 1, most: 7200 },
} as const satisfies Record<string, NumberRange>;

export type LimitName = keyof typeof LIMIT_RANGES;

/** Reads a number, also from text; undefined where the range does not hold it. */
export function parseNumber(value: unknown, { least, most, decimals = false }: NumberRange): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  const isInRange = typeof number === "number" && number >= least && number <= most;
  return isInRange && (decimals || Number.isInteger(number)) ? number : undefined;
}

/** `a whole number from 1 to 999` */
export const describeRange = ({ least, most, decimals = false }: NumberRange): string =>
  `a ${decimals ? "" : "whole "}number from ${least} to ${most}`;

/** One runner label, or several from a JSON list; undefined for text that is neither. */
export function readLabels(text: string): string | readonly string[] | undefined {
  if (!text.startsWith("[")) return text.trim() === "" ? undefined : text;
  const labels = parseJson(text);
  return isLabelList(labels) ? labels : undefined;
}

/** Whether the value is a list of at least one label. */
export const isLabelList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === "string");

export const EXPECTED_LABELS = 'a label, or a JSON list of labels such as ["self-hosted","linux"]';

/** A model's name becomes an argument of a command line, so it may not begin with a dash. */
export const MODEL_PATTERN = /^[A-Za-z0-9@][!-~]{0,199}$/;

/** The value of `setup` that stands for the steps of the repository's workflow of this name. */
export const SETUP_STEPS = "copilot-setup-steps";

export const EXPECTED_MODEL = "the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";
