import { GitError, git } from "./git.ts";

export interface Built {
  readonly head: string;
  /** Whether `head` is to be pushed. */
  readonly changed: boolean;
  /** Commits for branches of their own, by name: pushed with `head`, all or none, where the remote allows that. */
  readonly beside: ReadonlyMap<string, string>;
}

/** The remote refuses the branch for good, or said no too often; nothing of it was pushed. The text says what to do. */
export class PushRefused extends Error {
  override readonly name = "PushRefused";
}

export interface Push<T extends Built> {
  /** A clone with the remote `origin`. */
  readonly repository: string;
  readonly branch: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The tip of the branch, where `repository` has its history without a fetch. */
  readonly findTip?: (() => Promise<string | undefined>) | undefined;
  /** Builds what is to be pushed on top of the branch's tip (undefined: there is no such branch yet); called again when the tip moved (attempt 2, 3, …). */
  readonly build: (tip: string | undefined, attempt: number) => Promise<T>;
  /** How long to go on where somebody else pushes, a lock stays or the network fails. */
  readonly patience_minutes?: number;
}

/** Somebody may push faster than this program can: each try may win, so they are counted in time. Integration has half an hour. */
const PATIENCE_MINUTES = 10;

const MOVED =
  /\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/;
/** As git says it of HTTP; a server whose answer is lost may have taken the push all the same. */
const NETWORK =
  /RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/;

/** Brings in the history that a shallow clone lacks; merges need it. What `origin` itself lacks stays away. */
export async function completeHistory(repository: string, environment: Readonly<Record<string, string>> = {}) {
  if ((await git(repository, ["rev-parse", "--is-shallow-repository"])) !== "true") return;
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--unshallow", "origin"];
  await git(repository, fetch, { env: { ...environment, LC_ALL: "C" } });
}

/** The tip of a branch of `origin`, with its history brought in; undefined where there is none. */
export async function fetchTip(repository: string, branch: string, environment: Readonly<Record<string, string>> = {}) {
  const env = { ...environment, LC_ALL: "C" };
  const local = `refs/remotes/origin/${branch}`;
  const specs = ["origin", `+refs/heads/${branch}:${local}`];
  try {
    await git(repository, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...specs], { env });
  } catch (error) {
    if (error instanceof GitError && error.stderr.includes("couldn't find remote ref")) return undefined;
    throw error;
  }
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
    /Permission to .* denied|error: 403|Authentication failed|could not read Username/,
    "the token may not write: the job needs `contents: write`",
  ],
];

/**
 * Pushes what `build` makes of the branch's tip; never with force, and not where it changed nothing. Where somebody else
 * pushed meanwhile, or the network failed, it is built again on the tip there is then, for ten minutes: so `build` has to
 * know what of its own is there already. Throws `PushRefused` where that does not help, `GitError` where the branch cannot be fetched.
 * `refused`: the branches of `beside` that the remote does not take, with the reason; they do not hold up the branch.
 */
export async function push<T extends Built>(options: Push<T>): Promise<T & { refused: ReadonlyMap<string, string> }> {
  const { repository, branch, environment, patience_minutes = PATIENCE_MINUTES } = options;
  const { findTip = () => fetchTip(repository, branch, environment) } = options;
  const env = { ...environment, LC_ALL: "C" };
  const send = async (refs: readonly (readonly [string, string])[]): Promise<string | undefined> => {
    if (refs.length === 0) return undefined;
    const specs = refs.map(([name, commit]) => `${commit}:refs/heads/${name}`);
    const flags = ["--porcelain", "--no-verify", ...(refs.length > 1 ? ["--atomic"] : [])];
    return git(repository, ["push", ...flags, "origin", ...specs], { env }).then(
      () => undefined,
      (error: unknown) => (error instanceof GitError ? `${error.stdout}\n${error.stderr}`.trim() : String(error)),
    );
  };
  const end = performance.now() + patience_minutes * 60_000;
  let oneByOne = false;
  let before: string | undefined;
  let stands = 0;
  for (let attempt = 1; ; attempt += 1) {
    const tip = await overNetwork(findTip, end);
    stands = attempt > 1 && tip === before ? stands + 1 : 0;
    before = tip;
    const built = await options.build(tip, attempt);
    const main = built.changed ? [[branch, built.head] as const] : [];
    const said = await send(oneByOne ? main : [...main, ...built.beside]);
    if (said === undefined) {
      const refused = new Map<string, string>();
      for (const ref of oneByOne ? built.beside : []) {
        const why = await send([ref]);
        if (why !== undefined) refused.set(ref[0], reasonIn(why));
      }
      return { ...built, refused };
    }
    const moved = MOVED.test(said) && !/exists; cannot create/.test(said);
    const again = moved || NETWORK.test(said);
    const innocent = atFault(said).length > 0 && atFault(said).every((name) => built.beside.has(name));
    if ((innocent || !again) && !oneByOne && built.beside.size > 0) {
      oneByOne = true;
      continue;
    }
    if (!again || performance.now() > end) {
      const advice = adviceFor(said) ?? `refused${again ? ` for ${patience_minutes} minutes` : ""}`;
      throw new PushRefused(`cannot push ${branch}: ${advice}\n${said}`);
    }
    // Who waits for long after the branch moved finds it moved further; a network wants time, and so does a lock.
    await (moved && stands === 0 ? pause(100) : longerPause(moved ? stands : attempt));
  }
}

/** Tries again what the network broke, until `end`. */
async function overNetwork<T>(call: () => Promise<T>, end: number): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof GitError && NETWORK.test(error.stderr)) || performance.now() > end) throw error;
      await longerPause(attempt);
    }
  }
}

const pause = (most: number): Promise<void> => new Promise((done) => setTimeout(done, Math.random() * most));
const longerPause = (attempt: number): Promise<void> => pause(1000 * Math.min(attempt, 20));

const adviceFor = (said: string): string | undefined => ADVICE.find(([pattern]) => pattern.test(said))?.[1];

/** The branches that made an atomic push fail: each refused for itself, and not because of another one. */
const atFault = (said: string): string[] =>
  [...said.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].map(([, name = ""]) => name);

const reasonIn = (said: string): string => adviceFor(said) ?? /^!.*\((.*)\)$/m.exec(said)?.[1] ?? "refused";
