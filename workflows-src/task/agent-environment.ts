/** What the secret `agent_env` holds. */
export interface AgentEnvironment {
  readonly variables: Readonly<Record<string, string>>;
  /** The values that nothing may show. */
  readonly secrets: readonly string[];
  /** One line each; no value is in them. */
  readonly warnings: readonly string[];
}

/** Names by which one could change what is run, or what the harness believes, and why they are refused. */
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

/** Shorter values would be found, and hidden, in every other line. */
const LEAST_LENGTH = 4;

/** Settings rather than secrets: hiding `true` would take it out of every output that says so. */
const PLAIN = /^(true|false|yes|no|on|off|\d{1,6})$/i;

/**
 * Reads lines of `NAME=value` as dotenv files have them: comments, `export`, values in single or double quotes (`\"` and `\\` in double ones).
 * A value has one line. Throws with everything that is wrong, by line and name, and never shows a value.
 */
export function readAgentEnvironment(text: string): AgentEnvironment {
  const variables = new Map<string, string>();
  const wrong: string[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const where = `line ${index + 1}`;
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, rest] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line) ?? [];
    const refused = REFUSED.find(([pattern]) => pattern.test(name ?? ""));
    if (name === undefined || rest === undefined) wrong.push(`${where}: expected NAME=value; a value has one line`);
    else if (refused !== undefined) wrong.push(`${where}: ${name} is refused: ${refused[1]}`);
    else if (variables.has(name)) wrong.push(`${where}: ${name} is set a second time`);
    else {
      const value = readValue(rest.trim());
      if (value === undefined) wrong.push(`${where}: the value of ${name} must end with its quote, on the same line`);
      else if (value.includes("\0")) wrong.push(`${where}: the value of ${name} holds a NUL character`);
      else variables.set(name, value);
    }
  }
  if (wrong.length > 0) throw new Error(`agent_env cannot be read: ${wrong.join("; ")}`);

  const secretive = [...variables].filter(([, value]) => value !== "" && !PLAIN.test(value));
  const short = secretive.filter(([, value]) => value.length < LEAST_LENGTH).map(([name]) => name);
  return {
    variables: Object.fromEntries(variables),
    secrets: secretive.map(([, value]) => value).filter((value) => value.length >= LEAST_LENGTH),
    warnings: short.map((name) => `agent_env: the value of ${name} is too short to be hidden in logs`),
  };
}

/** Undefined where a quote has no end, or something follows it that is no comment. */
function readValue(text: string): string | undefined {
  const [quote] = text;
  if (quote !== '"' && quote !== "'") return text.replace(/(^|\s)#.*$/, "").trimEnd();
  const form = quote === "'" ? /^'([^']*)'\s*(?:#.*)?$/ : /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/;
  const inner = form.exec(text)?.[1];
  return quote === "'" ? inner : inner?.replace(/\\(["\\])/g, "$1");
}

/** By its name a variable is a key and not an address, a model or a region, which work may well hold. */
const KEY = /key|token|secret|pass|auth|cred/i;
const LEAST_KEY = 8;

/** The variables that are keys. */
export const keysOf = (variables: AgentEnvironment["variables"]): [name: string, value: string][] =>
  Object.entries(variables).filter(([name, value]) => KEY.test(name) && value.length >= LEAST_KEY);
