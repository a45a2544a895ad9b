import { toOneLine } from "../text/one-line.ts";
import { GitError, git } from "./git.ts";

export interface PushContent {
  readonly head: string;
  /** Whether `head` has to be pushed. */
  readonly changed: boolean;
  /** Other branches, name → commit. They are pushed together with `head`, all or nothing, if the remote supports that. */
  readonly sideBranches: ReadonlyMap<string, string>;
}

/** Whether a remote refuses the commits, so that it may take others, or the branch whatever it holds. Its words may tell neither. */
export type RefusalSubject = "content" | "branch" | "unknown";

/** The remote refuses the branch for good, or refused it for too long. Nothing was pushed. The message says what to do. */
export class PushRefused extends Error {
  override readonly name = "PushRefused";
  readonly about: RefusalSubject;
  /** The remote's words as one line, after advice where there is any. */
  readonly reason: string;

  constructor(message: string, about: RefusalSubject, reason: string) {
    super(message);
    this.about = about;
    this.reason = reason;
  }
}

type Environment = Readonly<Record<string, string>>;

export interface PushRequest<T extends PushContent> {
  /** A clone with the remote `origin`. */
  readonly repository: string;
  readonly branch: string;
  readonly environment?: Environment;
  /** Returns the tip of the branch if `repository` has its history already; by default the tip is fetched. */
  readonly findTip?: (() => Promise<string | undefined>) | undefined;
  /** Builds the content on the branch's tip (undefined: no such branch yet). It is called again whenever the tip moved. */
  readonly build: (tip: string | undefined, attempt: number) => Promise<T>;
  /** How long to keep trying while others push, a lock stays or the network fails. */
  readonly patience_minutes?: number;
}

/** Others may push faster than this program, and any attempt may win, so the limit is a time. Integration has half an hour. */
const PATIENCE_MINUTES = 10;

const MOVED =
  /\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/;
/** Git's words for HTTP failures. The server may have taken a push whose answer was lost. */
const NETWORK =
  /RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/;
const NAME_TAKEN = /exists; cannot create/;

/** A kind of refusal that no further attempt changes. */
interface Refusal {
  readonly pattern: RegExp;
  readonly advice: string;
  readonly about: RefusalSubject;
}

const PROTECTED = "a rule protects it: let this workflow push to somas/*, or choose another project id";

/** The first that fits counts. Those about content come first: a remote's words may hold names of files that a task chose. */
const REFUSALS: readonly Refusal[] = [
  {
    pattern: /GH013.*(cannot contain secrets|push protection)/is,
    advice: "the server takes a text in it for a secret: remove the text, or allow it there",
    about: "content",
  },
  {
    pattern: /GH001|large files? detected|exceeds .*file size limit/i,
    advice: "a file is too large for the server: keep it with Git LFS, or leave it out",
    about: "content",
  },
  {
    pattern: /GH013.*^(remote: *)?- .*\b(file|path|extension)/ims,
    advice: "a rule restricts the names or sizes of files",
    about: "content",
  },
  {
    pattern: /without `?workflows?`? permission/,
    advice: "the token may not change workflow files",
    about: "content",
  },
  { pattern: /GH006|GH013|protected branch/i, advice: PROTECTED, about: "branch" },
  {
    pattern: NAME_TAKEN,
    advice: "a branch whose name begins or ends where this one does is in the way: rename it",
    about: "branch",
  },
  {
    pattern: /checked out/,
    advice: "it is checked out there: switch that checkout to another branch",
    about: "branch",
  },
  {
    pattern: /Permission to .* denied|error: 403|Authentication failed|could not read Username/,
    advice: "the token may not write: the job needs `contents: write`",
    about: "branch",
  },
];

const FETCH = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head"];

/** The patterns above match English messages. */
const inEnglish = (environment: Environment = {}): Environment => ({ ...environment, LC_ALL: "C" });

/** Repositories whose history is known to be complete: it stays so. */
const complete = new Set<string>();

/** Fetches the history that a shallow clone lacks, because merges need it; a shallow `origin` stays shallow. Throws `GitError`. */
export async function completeHistory(repository: string, environment?: Environment): Promise<void> {
  if (complete.has(repository)) return;
  if ((await git(repository, ["rev-parse", "--is-shallow-repository"])) === "true")
    await git(repository, [...FETCH, "--unshallow", "origin"], { env: inEnglish(environment) });
  complete.add(repository);
}

/** Fetches a branch of `origin` and returns its tip; undefined if there is no such branch. Throws `GitError`. */
export async function fetchTip(
  repository: string,
  branch: string,
  environment?: Environment,
): Promise<string | undefined> {
  const local = `refs/remotes/origin/${branch}`;
  try {
    await git(repository, [...FETCH, "origin", `+refs/heads/${branch}:${local}`], { env: inEnglish(environment) });
  } catch (error) {
    if (error instanceof GitError && error.stderr.includes("couldn't find remote ref")) return undefined;
    throw error;
  }
  return git(repository, ["rev-parse", local]);
}

/**
 * Pushes the content that `build` makes on the branch's tip: never with force, and only if it changed. If somebody else pushed meanwhile or
 * the network failed, it builds again on the new tip, for ten minutes. So `build` must recognise its own earlier work on the branch.
 * Returns the content and the side branches that the remote refused (name → reason), which do not hold up the branch itself.
 * Throws `PushRefused` if the branch cannot be pushed, `GitError` if it cannot be fetched.
 */
export async function push<T extends PushContent>(
  request: PushRequest<T>,
): Promise<T & { readonly refused: ReadonlyMap<string, string> }> {
  const { repository, branch, environment, patience_minutes = PATIENCE_MINUTES } = request;
  const { findTip = () => fetchTip(repository, branch, environment) } = request;
  const end = performance.now() + patience_minutes * 60_000;
  const send = (refs: readonly Ref[]) => sendRefs(repository, refs, inEnglish(environment));
  let oneByOne = false;
  let previousTip: string | undefined;
  let attemptsOnTip = 0;
  for (let attempt = 1; ; attempt += 1) {
    const tip = await retryNetwork(findTip, end);
    attemptsOnTip = attempt > 1 && tip === previousTip ? attemptsOnTip + 1 : 0;
    previousTip = tip;
    const content = await request.build(tip, attempt);
    const { head, changed, sideBranches } = content;
    const main: Ref[] = changed ? [[branch, head]] : [];
    const refusal = await send(oneByOne ? main : [...main, ...sideBranches]);
    if (refusal === undefined) {
      const refused = new Map<string, string>();
      for (const ref of oneByOne ? sideBranches : []) {
        const reason = await send([ref]);
        if (reason !== undefined) refused.set(ref[0], reasonOf(reason));
      }
      return { ...content, refused };
    }
    const hasMoved = MOVED.test(refusal) && !NAME_TAKEN.test(refusal);
    const mayHelp = hasMoved || NETWORK.test(refusal);
    const culprits = refusedBranches(refusal);
    const isSideOnly = culprits.length > 0 && culprits.every((name) => sideBranches.has(name));
    if ((isSideOnly || !mayHelp) && !oneByOne && sideBranches.size > 0) {
      oneByOne = true;
      continue;
    }
    if (!mayHelp || performance.now() > end) {
      const known = findRefusal(refusal);
      const advice = known?.advice ?? `refused${mayHelp ? ` for ${patience_minutes} minutes` : ""}`;
      const about = mayHelp ? "branch" : (known?.about ?? "unknown");
      throw new PushRefused(`cannot push ${branch}: ${advice}\n${refusal}`, about, describeRefusal(refusal));
    }
    // Retry at once after the branch moved, because waiting lets it move again; back off after network or lock errors.
    await (hasMoved && attemptsOnTip === 0 ? pause(100) : backOff(hasMoved ? attemptsOnTip : attempt));
  }
}

/** The name of a branch and its new commit. */
type Ref = readonly [name: string, commit: string];

/** Pushes the branches, all or nothing. Returns git's words if the remote refuses. */
async function sendRefs(repository: string, refs: readonly Ref[], env: Environment): Promise<string | undefined> {
  if (refs.length === 0) return undefined;
  const specs = refs.map(([name, commit]) => `${commit}:refs/heads/${name}`);
  const flags = ["--porcelain", "--no-verify", ...(refs.length > 1 ? ["--atomic"] : [])];
  try {
    await git(repository, ["push", ...flags, "origin", ...specs], { env });
    return undefined;
  } catch (error) {
    return error instanceof GitError ? `${error.stdout}\n${error.stderr}`.trim() : String(error);
  }
}

/** Repeats the call after network failures, until `end`. */
async function retryNetwork<T>(call: () => Promise<T>, end: number): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof GitError && NETWORK.test(error.stderr)) || performance.now() > end) throw error;
      await backOff(attempt);
    }
  }
}

const pause = (maxMs: number): Promise<void> => new Promise((done) => setTimeout(done, Math.random() * maxMs));
const backOff = (attempt: number): Promise<void> => pause(1000 * Math.min(attempt, 20));

const findRefusal = (words: string): Refusal | undefined => REFUSALS.find(({ pattern }) => pattern.test(words));

/** Returns advice and the lines that the remote's hooks and rules printed, without rulers and empty lines. */
function describeRefusal(words: string): string {
  const lines = words.split("\n").flatMap((line) => /^remote: *(.*\w.*)$/.exec(line)?.[1]?.trim() ?? []);
  const line = toOneLine(lines.length > 0 ? lines.join("; ") : (/^!.*\((.*)\)$/m.exec(words)?.[1] ?? "refused"));
  const advice = findRefusal(words)?.advice;
  return advice === undefined ? line : `${advice} (${line})`;
}

/** The branches that made an atomic push fail: those refused for a reason of their own. */
const refusedBranches = (refusal: string): string[] =>
  [...refusal.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].map(([, name = ""]) => name);

const reasonOf = (refusal: string): string =>
  findRefusal(refusal)?.advice ?? /^!.*\((.*)\)$/m.exec(refusal)?.[1] ?? "refused";
