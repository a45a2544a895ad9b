import { parseArgs } from "node:util";

/** A command line whose options are read one by one. Mistakes are collected, so that all are shown at once. */
export interface Options {
  readonly mistakes: string[];
  /** Words that belong to no option. */
  readonly words: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  /** One of the choices; the first if the option is missing. */
  readonly choice: <const C extends string>(name: string, choices: readonly C[]) => C;
  /** A number within these bounds, by default a whole one. */
  readonly number: (name: string, bounds: Bounds) => number | undefined;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

/** Reads the options: `texts` take a value, `flags` do not. `-h` is short for `--help`. */
export function readOptions(args: readonly string[], texts: readonly string[], flags: readonly string[]): Options {
  const known = new Map<string, { type: "string" | "boolean"; multiple?: boolean; short?: string }>([
    ...texts.map((name) => [name, { type: "string", multiple: true }] as const),
    ...flags.map((name) => [name, { type: "boolean", ...(name === "help" && { short: "h" }) }] as const),
  ]);
  const options = Object.fromEntries(known);
  const parsed = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const mistakes: string[] = [];
  for (const token of parsed.tokens) {
    if (token.kind !== "option") continue;
    const type = known.get(token.name)?.type;
    const names = [...known.keys()].map((name) => `--${name}`).join(", ");
    if (type === undefined) mistakes.push(`unknown option ${token.rawName}: expected one of ${names}`);
    else if (type === "boolean" && token.value !== undefined) mistakes.push(`${token.rawName} takes no value`);
    else if (type === "string" && !token.value) mistakes.push(`${token.rawName} needs a value`);
  }

  const text = (name: string): string | undefined => {
    const values = parsed.values[name];
    if (!Array.isArray(values)) return undefined;
    if (values.length > 1) mistakes.push(`--${name} is given ${values.length} times`);
    const last = values.at(-1);
    return typeof last === "string" && last !== "" ? last : undefined;
  };
  const choice = <const C extends string>(name: string, choices: readonly C[]): C => {
    const value = text(name);
    const found = choices.find((choice) => choice === value);
    if (value !== undefined && found === undefined)
      mistakes.push(`--${name} ${JSON.stringify(value)}: expected ${choices.join(", ")}`);
    return found ?? (choices[0] as C);
  };
  const number = (name: string, { least, most, whole = true }: Bounds): number | undefined => {
    const digits = text(name);
    if (digits === undefined) return undefined;
    const form = whole ? /^-?\d+$/ : /^-?(\d+\.?\d*|\.\d+)$/;
    const value = form.test(digits) ? Number(digits) : Number.NaN;
    if (value >= least && value <= most) return value;
    const kind = whole ? "a whole number" : "a number";
    mistakes.push(`--${name} ${JSON.stringify(digits)}: expected ${kind} from ${least} to ${most}`);
    return undefined;
  };
  return { mistakes, words: parsed.positionals, flag: (name) => parsed.values[name] === true, text, choice, number };
}

/** Prints the mistakes of a command line. */
export function printMistakes(mistakes: readonly string[]): void {
  for (const line of mistakes) process.stderr.write(`${line}\n`);
  process.stderr.write("--help shows how to call it\n");
}

/** Reads the flags of a command that takes nothing else. Ends the process after `--help` or a mistake. */
export function readFlags<const Flag extends string>(help: string, flags: readonly Flag[] = []) {
  const { mistakes, words, flag } = readOptions(process.argv.slice(2), [], [...flags, "help"]);
  mistakes.push(...words.map((word) => `unexpected ${JSON.stringify(word)}`));
  if (mistakes.length > 0) {
    console.error([...mistakes, "", help].join("\n"));
    process.exit(2);
  }
  if (flag("help")) {
    console.log(help);
    process.exit(0);
  }
  return Object.fromEntries(flags.map((name) => [name, flag(name)])) as { readonly [F in Flag]: boolean };
}
