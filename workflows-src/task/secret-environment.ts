import { LEAST_SECRET_LENGTH } from "./redact.ts";

/** The secrets of the workflows that hold variables: keys of agents, and those of `setup` and `verify`. */
export type SecretName = "agent_env" | "setup_env";

/** The content of such a secret. */
export interface SecretEnvironment {
  readonly variables: Readonly<Record<string, string>>;
  /** Values that must not be shown. */
  readonly secrets: readonly string[];
  /** One line each; they contain no value. */
  readonly warnings: readonly string[];
}

/** Joins both secrets of a run as its tasks take them, see `LegRun`. */
export const joinSecrets = (agents: SecretEnvironment, setups: SecretEnvironment) => ({
  agentEnvironment: agents.variables,
  setupEnvironment: setups.variables,
  secrets: [...agents.secrets, ...setups.secrets],
});

/** Refused names, which could change the programs that run or the facts that the harness believes, with the reason. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /^(PATH|HOME|SHELL|CI|TMPDIR|IFS|ENV|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|CDPATH)$|^BASH_/,
    "it changes how programs run",
  ],
  [/^(LD|DYLD)_|^NODE_(OPTIONS|PATH)$|^PYTHON|^PERL5|^RUBY(OPT|LIB)$|JAVA.*_OPTIONS$/, "it loads code into programs"],
  [/^GIT_/, "it changes what git does"],
  [/^(GITHUB|ACTIONS|RUNNER|INPUT)_/, "it belongs to GitHub Actions (Copilot takes COPILOT_GITHUB_TOKEN)"],
  [/^(TASK|SOMAS)_/, "it belongs to the harness"],
];

/** Settings rather than secrets: hiding `true` would remove it from all output. */
const PLAIN = /^(true|false|yes|no|on|off|\d{1,6})$/i;

/**
 * Reads lines of `NAME=value` like a dotenv file: comments, `export`, values in single or double quotes (`\"` and `\\` in double ones).
 * A value has one line. Throws with all problems, by line and name, and never shows a value.
 */
export function readSecretEnvironment(text: string, secret: SecretName = "agent_env"): SecretEnvironment {
  const variables = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, rest] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line) ?? [];
    const value = readValue(rest?.trim() ?? "");
    const problem =
      findProblem(name, value) ?? (variables.has(name ?? "") ? `${name} is set a second time` : undefined);
    if (problem !== undefined) problems.push(`line ${index + 1}: ${problem}`);
    else if (name !== undefined && value !== undefined) variables.set(name, value);
  }
  if (problems.length > 0) throw new Error(`${secret} cannot be read: ${problems.join("; ")}`);

  const secrets = [...variables].filter(([, value]) => value !== "" && !PLAIN.test(value));
  const isShort = (value: string): boolean => value.length < LEAST_SECRET_LENGTH;
  return {
    variables: Object.fromEntries(variables),
    secrets: secrets.map(([, value]) => value).filter((value) => !isShort(value)),
    warnings: secrets
      .filter(([, value]) => isShort(value))
      .map(([name]) => `${secret}: the value of ${name} is too short to be hidden in logs`),
  };
}

function findProblem(name: string | undefined, value: string | undefined): string | undefined {
  if (name === undefined) return "expected NAME=value; a value has one line";
  const refusal = REFUSED.find(([pattern]) => pattern.test(name))?.[1];
  if (refusal !== undefined) return `${name} is refused: ${refusal}`;
  if (value === undefined) return `the value of ${name} must end with its quote, on the same line`;
  return value.includes("\0") ? `the value of ${name} holds a NUL character` : undefined;
}

/** Returns the value without quotes and comment; undefined if a quote is not closed, or anything but a comment follows it. */
function readValue(text: string): string | undefined {
  const [quote] = text;
  if (quote !== '"' && quote !== "'") return text.replace(/(^|\s)#.*$/, "").trimEnd();
  const form = quote === "'" ? /^'([^']*)'\s*(?:#.*)?$/ : /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/;
  const inner = form.exec(text)?.[1];
  return quote === "'" ? inner : inner?.replace(/\\(["\\])/g, "$1");
}
