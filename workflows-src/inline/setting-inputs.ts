import type { Setting, ValueOf } from "../pipeline/settings/setting.ts";
import { boolean, choice, type Input, number, string } from "../typed/declarations.ts";

/** The table of settings as inputs of a workflow: one is required where it has no default. */
export type SettingInputs<T extends Readonly<Record<string, Setting>>> = {
  readonly [N in keyof T]: Input<
    ValueOf<T[N]>,
    T[N] extends { readonly default: string | number | boolean } ? false : true
  >;
};

export function declareInputs<const T extends Readonly<Record<string, Setting>>>(table: T): SettingInputs<T> {
  return Object.fromEntries(Object.entries(table).map(([name, row]) => [name, declareInput(row)])) as SettingInputs<T>;
}

const declareInput = (row: Setting): Input => ({ ...declareValue(row), ...(row.isRare && { isCallOnly: true }) });

function declareValue({ kind, description, default: value, choices = [] }: Setting): Input {
  if (kind === "number") return number({ description, default: value as number });
  if (kind === "boolean") return boolean({ description, default: value as boolean });
  if (kind === "choice") return choice(choices, { description, default: value as string });
  return value === undefined ? string({ description }) : string({ description, default: value as string });
}
