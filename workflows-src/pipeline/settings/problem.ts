import type { SettingName } from "./table.ts";

/** A setting with a value that it cannot have. */
export interface SettingProblem {
  readonly setting: SettingName;
  readonly value: unknown;
  readonly expected: string;
}
