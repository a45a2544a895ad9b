import { git, streamGit } from "../git/git.ts";
import { encodedForms } from "./redact.ts";
import type { SecretEnvironment } from "./secret-environment.ts";

/** Names of variables that hold a secret, unlike addresses, models and regions, which work may contain. */
const SECRET = /key|token|secret|pass|auth|cred/i;
/** The address of a registry with a password. */
const PASSWORD_IN_ADDRESS = /:\/\/[^/@\s]*:[^/@\s]+@/;
const LEAST_LENGTH = 8;

/**
 * Returns the names of the secrets whose value the commits contain and `start` does not: in a file, a file name or a message.
 * Everyone who can read the repository can read the commits.
 */
export async function findLeakedSecrets(
  workspace: string,
  start: string,
  commits: readonly string[],
  environments: readonly SecretEnvironment["variables"][],
): Promise<string[]> {
  const secrets = environments
    .flatMap((variables) => Object.entries(variables))
    .filter(([name, value]) => (SECRET.test(name) || PASSWORD_IN_ADDRESS.test(value)) && value.length >= LEAST_LENGTH)
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
