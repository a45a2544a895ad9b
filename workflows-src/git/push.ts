import { GitError, git } from "./git.ts";

export interface Built {
  readonly head: string;
  /** Whether there is anything to push. */
  readonly changed: boolean;
}

export interface Push<T extends Built> {
  /** A clone with the remote `origin`. */
  readonly repository: string;
  readonly branch: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Builds what is to be pushed on top of the branch's tip (undefined: there is no such branch yet); called again when the tip moved. */
  readonly build: (tip: string | undefined) => Promise<T>;
}

const TRIES = 10;

const MOVED =
  /\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists/;
const NETWORK = /RPC failed|error: 5\d\d|HTTP 5\d\d|Connection (reset|timed out)|Could not resolve host/;

/** The tip of a branch of `origin`, with its history brought in; undefined where there is none. */
export async function fetchTip(repository: string, branch: string, environment: Readonly<Record<string, string>> = {}) {
  const env = { ...environment, LC_ALL: "C" };
  const ref = `refs/heads/${branch}`;
  if ((await git(repository, ["ls-remote", "origin", ref], { env })) === "") return undefined;
  const local = `refs/remotes/origin/${branch}`;
  await git(repository, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin", `+${ref}:${local}`], {
    env,
  });
  return git(repository, ["rev-parse", local]);
}

/** What a person can do about a refusal that trying again does not change. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /GH006|GH013|protected branch/i,
    "a rule protects it: let this workflow push to somas/*, or choose another project id",
  ],
  [/exists; cannot create/, "a branch whose name begins or ends where this one does is in the way: rename it"],
  [/checked out/, "it is checked out there: switch that checkout to another branch"],
  [/without `?workflows?`? permission/, "the token may not change workflow files"],
  [
    /Permission to .* denied|error: 403|Authentication failed/,
    "the token may not write: the job needs `contents: write`",
  ],
];

/**
 * Pushes what `build` makes of the branch's tip; never with force, and not where it changed nothing. Where somebody else
 * pushed meanwhile, it is built again on the new tip, at most ten times. Throws with the reason where the remote refuses for good.
 */
export async function push<T extends Built>(options: Push<T>): Promise<T> {
  const { repository, branch, environment } = options;
  const env = { ...environment, LC_ALL: "C" };
  for (let attempt = 1; ; attempt += 1) {
    const built = await options.build(await fetchTip(repository, branch, environment));
    if (!built.changed) return built;
    try {
      await git(repository, ["push", "--porcelain", "--no-verify", "origin", `${built.head}:refs/heads/${branch}`], {
        env,
      });
      return built;
    } catch (error) {
      const said = error instanceof GitError ? `${error.stdout}\n${error.stderr}`.trim() : String(error);
      const again = (MOVED.test(said) && !/exists; cannot create/.test(said)) || NETWORK.test(said);
      if (!again || attempt === TRIES) {
        const advice =
          ADVICE.find(([pattern]) => pattern.test(said))?.[1] ?? `refused${again ? ` ${TRIES} times` : ""}`;
        throw new Error(`cannot push ${branch}: ${advice}\n${said}`, { cause: error });
      }
      await new Promise((done) => setTimeout(done, Math.random() * 200 * attempt));
    }
  }
}
