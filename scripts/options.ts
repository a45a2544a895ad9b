import { parseArgs } from "node:util";

/** The command line as its options are read one by one; what is wrong with it is collected, so that all of it is said at once. */
export interface Options {
  readonly wrong: string[];
  /** What belongs to no option. */
  readonly words: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  /** One of the choices; the first where the option is not given. */
  readonly choice: <const C extends string>(name: string, choices: readonly C[]) => C;
  /** A number in these bounds, whole unless said otherwise. */
  readonly number: (name: string, bounds: Bounds) => number | undefined;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

/** `texts` are the options that take a value, `flags` those that take none; `-h` is short for `--help`. */
export function readOptions(args: readonly string[], texts: readonly string[], flags: readonly string[]): Options {
  const known = new Map<string, { type: "string" | "boolean"; multiple?: boolean; short?: string }>([
    ...texts.map((name) => [name, { type: "string", multiple: true }] as const),
    ...flags.map((name) => [name, { type: "boolean", ...(name === "help" && { short: "h" }) }] as const),
  ]);
  const options = Object.fromEntries(known);
  const parsed = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const wrong: string[] = [];
  for (const token of parsed.tokens) {
    if (token.kind !== "option") continue;
    const type = known.get(token.name)?.type;
    const names = [...known.keys()].map((name) => `--${name}`).join(", ");
    if (type === undefined) wrong.push(`unknown option ${token.rawName}: expected one of ${names}`);
    else if (type === "boolean" && token.value !== undefined) wrong.push(`${token.rawName} takes no value`);
    else if (type === "string" && !token.value) wrong.push(`${token.rawName} needs a value`);
  }

  const text = (name: string): string | undefined => {
    const given = parsed.values[name];
    if (!Array.isArray(given)) return undefined;
    if (given.length > 1) wrong.push(`--${name} is given ${given.length} times`);
    const last = given.at(-1);
    return typeof last === "string" && last !== "" ? last : undefined;
  };
  const choice = <const C extends string>(name: string, choices: readonly C[]): C => {
    const given = text(name);
    const found = choices.find((each) => each === given);
    if (given !== undefined && found === undefined)
      wrong.push(`--${name} ${JSON.stringify(given)}: expected ${choices.join(", ")}`);
    return found ?? (choices[0] as C);
  };
  const number = (name: string, { least, most, whole = true }: Bounds): number | undefined => {
    const given = text(name);
    if (given === undefined) return undefined;
    const form = whole ? /^-?\d+$/ : /^-?(\d+\.?\d*|\.\d+)$/;
    const value = form.test(given) ? Number(given) : Number.NaN;
    if (value >= least && value <= most) return value;
    const kind = whole ? "a whole number" : "a number";
    wrong.push(`--${name} ${JSON.stringify(given)}: expected ${kind} from ${least} to ${most}`);
    return undefined;
  };
  return { wrong, words: parsed.positionals, flag: (name) => parsed.values[name] === true, text, choice, number };
}

/** Says what is wrong with the command line. */
export function sayWrong(wrong: readonly string[]): void {
  for (const line of wrong) process.stderr.write(`${line}\n`);
  process.stderr.write("--help shows how to call it\n");
}

/**
 * The flags of a command that takes nothing else. The process ends here where it is given `--help`, and where it is given what
 * it does not take.
 */
export function readFlags<const Flag extends string>(
  help: string,
  flags: readonly Flag[] = [],
): { readonly [F in Flag]?: boolean } {
  const boolean = { type: "boolean" } as const;
  const options = { ...Object.fromEntries(flags.map((name) => [name, boolean])), help: { ...boolean, short: "h" } };
  try {
    const { help: asked, ...given } = parseArgs({ options }).values;
    if (!asked) return given as { readonly [F in Flag]?: boolean };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
  console.log(help);
  process.exit(0);
}
