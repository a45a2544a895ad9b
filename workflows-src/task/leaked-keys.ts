import { git, streamGit } from "../git/git.ts";
import { type AgentEnvironment, keysOf } from "./agent-environment.ts";
import { formsOf } from "./redact.ts";

/**
 * The names of the keys whose value is in what these commits have and `start` has not: a file of any of them, its name, or a message.
 * What is handed over, everyone who can read the repository can read.
 */
export async function leakedKeys(
  workspace: string,
  start: string,
  commits: readonly string[],
  variables: AgentEnvironment["variables"],
): Promise<string[]> {
  const keys = keysOf(variables).map(([name, value]) => ({
    name,
    forms: formsOf([value]).map((form) => Buffer.from(form)),
  }));
  if (keys.length === 0) return [];
  const longest = Math.max(...keys.flatMap(({ forms }) => forms.map((form) => form.length)));
  const found = new Set<string>();
  let pending = Buffer.alloc(0);
  const onPiece = (piece: Buffer): void => {
    const text = Buffer.concat([pending, piece]);
    for (const { name, forms } of keys) if (forms.some((form) => text.includes(form))) found.add(name);
    pending = text.subarray(Math.max(0, text.length - longest + 1));
  };
  const objects = await git(workspace, ["rev-list", "--objects", "--no-object-names", ...commits, `^${start}`]);
  await streamGit(workspace, ["cat-file", "--batch", "--buffer"], { input: `${objects}\n`, onPiece });
  return [...found];
}
