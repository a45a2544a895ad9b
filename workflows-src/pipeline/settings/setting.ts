import type { NumberRange } from "../../plan/setting-values.ts";

/** Where the pipeline runs: on GitHub Actions, or on one machine. */
export type Host = "actions" | "local";

/** A row of the table of settings. */
export interface Setting extends Partial<NumberRange> {
  readonly kind: "text" | "number" | "choice" | "boolean";
  /** The value it sets, in words; with its unit. */
  readonly description: string;
  /** When somebody changes it. */
  readonly use: string;
  /** The value where nobody sets it; the setting is required where it has none. */
  readonly default?: string | number | boolean;
  /** The same on one machine, where that differs. */
  readonly local_default?: number;
  readonly choices?: readonly string[];
  /** The name of its option on the command line, without dashes; made of the setting's name where absent. */
  readonly option?: string;
  /** Where it has a meaning; on both hosts where absent. */
  readonly host?: "actions";
  /** Whether the form of a manual start, which takes 25 inputs, leaves it to `more_settings`. No expression of a workflow may read it. */
  readonly isRare?: true;
  /** A description of good values where this one is not; undefined for a good value. */
  readonly expected?: (value: string, host: Host) => string | undefined;
}

type Words = Pick<Setting, "description" | "use">;
type TextOptions = Words & Pick<Setting, "option" | "host" | "isRare" | "expected">;

/** Declares a setting with any text; required without a default. */
export function textSetting<const O extends TextOptions>(options: O): O & { readonly kind: "text" };
export function textSetting<const O extends TextOptions & { readonly default: string }>(
  options: O,
): O & { readonly kind: "text"; readonly default: string };
export function textSetting(options: TextOptions) {
  return { kind: "text", ...options } as const;
}

type NumberOptions = Words &
  NumberRange &
  Pick<Setting, "local_default" | "option" | "host" | "isRare"> & { readonly default: number };

/** Declares a setting with a whole number from `least` to `most`, or one with decimals. */
export const numberSetting = <const O extends NumberOptions>(options: O) => ({ kind: "number", ...options }) as const;

type ChoiceOptions<C extends string> = Words &
  Pick<Setting, "isRare"> & { readonly default: C; readonly choices: readonly C[] };

/** Declares a setting with one of several words. */
export const choiceSetting = <const C extends string>(options: ChoiceOptions<C>) =>
  ({ kind: "choice", ...options }) as const;

/** Declares a setting that is off unless somebody turns it on. */
export const booleanSetting = (words: Words) => ({ kind: "boolean", default: false, ...words }) as const;

/** The value of a setting behind the parser. */
export type ValueOf<S extends Setting> = S extends { readonly kind: "number" }
  ? number
  : S extends { readonly kind: "boolean" }
    ? boolean
    : S extends { readonly kind: "choice"; readonly choices: readonly (infer C)[] }
      ? C
      : string;
