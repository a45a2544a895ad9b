import { git, streamGit } from "../git/git.ts";
import type { AgentEnvironment } from "./agent-environment.ts";
import { encodedForms } from "./redact.ts";

/** Names of variables that hold a secret, unlike addresses, models and regions, which work may contain. */
const SECRET = /key|token|secret|pass|auth|cred/i;
const LEAST_LENGTH = 8;

/**
 * Returns the names of the secrets whose value the commits contain and `start` does not: in a file, a file name or a message.
 * Everyone who can read the repository can read the commits.
 */
export async function findLeakedSecrets(
  workspace: string,
  start: string,
  commits: readonly string[],
  variables: AgentEnvironment["variables"],
): Promise<string[]> {
  const secrets = Object.entries(variables)
    .filter(([name, value]) => SECRET.test(name) && value.length >= LEAST_LENGTH)
    .map(([name, value]) => ({ name, forms: encodedForms([value]).map((form) => Buffer.from(form)) }));
  if (secrets.length === 0) return [];
  const longest = Math.max(...secrets.flatMap(({ forms }) => forms.map((form) => form.length)));
  const found = new Set<string>();
  let pending = Buffer.alloc(0);
  const onPiece = (piece: Buffer): void => {
    const text = Buffer.concat([pending, piece]);
    for (const { name, forms } of secrets) if (forms.some((form) => text.includes(form))) found.add(name);
    pending = text.subarray(Math.max(0, text.length - longest + 1));
  };
  const objects = await git(workspace, ["rev-list", "--objects", "--no-object-names", ...commits, `^${start}`]);
  await streamGit(workspace, ["cat-file", "--batch", "--buffer"], { input: `${objects}\n`, onPiece });
  return [...found];
}
