import { GitError, IDENTITY } from "../../workflows-src/git/git.ts";

interface Commit {
  readonly name: string;
  readonly message: string;
  readonly parents: readonly string[];
  /** The commits it holds, itself among them, one bit each. */
  readonly history: bigint;
  /** The tasks whose work it holds, one bit each. */
  readonly work: bigint;
}

const nameOf = (index: number): string => index.toString(16).padStart(40, "0");

/** The first commit. */
export const FIRST = nameOf(0);

const TIP = "refs/remotes/origin/";

/**
 * Git as far as the scripts use it: commits are sets of tasks in place of files. Two commits conflict where each has the work of one task
 * of a pair in `conflicts` that the other lacks: as with a line that both change, until one is made on top of the other.
 */
export class Git {
  readonly #commits: Commit[] = [];
  readonly #byName = new Map<string, Commit>();
  readonly #bits = new Map<string, bigint>();
  readonly #pairs: readonly (readonly [bigint, bigint])[];
  /** Where each clone stands. */
  readonly #heads = new Map<string, string>();
  /** The branches of the remote. */
  readonly branches = new Map<string, string>();

  constructor(conflicts: readonly (readonly [string, string])[] = []) {
    this.#pairs = conflicts.map(([one, other]) => [this.#bit(one), this.#bit(other)]);
    this.#add([], "the first commit\n", 0n);
  }

  /** A commit on top of another one that adds the work of tasks. */
  commit(parent: string, tasks: Iterable<string>, message = ""): string {
    let work = 0n;
    for (const id of tasks) work |= this.#bit(id);
    return this.#add([this.#find(parent)], message, work);
  }

  /** Where a clone stands. */
  head(clone: string): string {
    return this.#heads.get(clone) ?? FIRST;
  }

  knows(commit: string): boolean {
    return this.#byName.has(commit);
  }

  has(commit: string, task: string): boolean {
    return (this.#find(commit).work & this.#bit(task)) !== 0n;
  }

  /** The tasks whose work a commit holds. */
  tasksIn(commit: string): Set<string> {
    const { work } = this.#find(commit);
    return new Set([...this.#bits].flatMap(([task, bit]) => ((work & bit) === 0n ? [] : [task])));
  }

  contains(commit: string, ancestor: string): boolean {
    const [one, other] = [this.#find(commit), this.#find(ancestor)];
    return (one.history & other.history) === other.history;
  }

  /** The tasks whose merges a commit holds, with the digest of their inputs: of each the newest. */
  merges(commit: string): Map<string, string> {
    const found = this.#range(commit).flatMap(({ message }) => {
      const task = /^Task: (.*)$/m.exec(message)?.[1];
      const digest = /^Task-Digest: (.*)$/m.exec(message)?.[1];
      return task === undefined || digest === undefined ? [] : [[task, digest] as const];
    });
    return new Map(found.reverse());
  }

  /** Does as a command would; throws `GitError` as it would fail. */
  run(clone: string, args: readonly string[], input = ""): string {
    const [command, first = ""] = withoutSettings(args);
    const last = args.at(-1) ?? "";
    const fail = (code: number, stdout: string, stderr: string) => new GitError(args, code, stdout, stderr);
    switch (command) {
      case "version":
        return "git version 2.50.0";
      case "checkout":
        this.#heads.set(clone, this.#find(last).name);
        return "";
      case "rev-parse": {
        if (first === "--is-shallow-repository") return "false";
        const found = this.branches.get(last.replace(TIP, ""));
        if (found === undefined) throw fail(1, "", `unknown revision ${last}`);
        return found;
      }
      case "fetch": {
        const branch = last.replace(/^\+refs\/heads\/(.*):.*$/, "$1");
        if (!this.branches.has(branch)) throw fail(128, "", `fatal: couldn't find remote ref ${branch}`);
        return "";
      }
      case "push": {
        const specs = args.slice(args.indexOf("origin") + 1).map((spec) => spec.split(":refs/heads/"));
        for (const [commit = "", branch = ""] of specs) this.branches.set(branch, this.#find(commit).name);
        return "";
      }
      case "merge-base": {
        const [ancestor = "", commit = ""] = args.slice(-2);
        if (!this.#byName.has(ancestor) || !this.#byName.has(commit)) throw fail(128, "", "fatal: not a commit");
        if (!this.contains(commit, ancestor)) throw fail(1, "", "");
        return "";
      }
      case "merge-tree": {
        const [ours, theirs] = args.slice(-2).map((name) => this.#find(name).work) as [bigint, bigint];
        const isIn = (bit: bigint, here: bigint, there: bigint) => (bit & here) !== 0n && (bit & there) === 0n;
        const inConflict = this.#pairs.some(
          ([a, b]) =>
            (isIn(a, ours, theirs) && isIn(b, theirs, ours)) || (isIn(b, ours, theirs) && isIn(a, theirs, ours)),
        );
        if (inConflict) throw fail(1, "tree\0shared.txt\0", "");
        return "tree";
      }
      case "commit-tree": {
        const parents = args.flatMap((arg, index) => (args[index - 1] === "-p" ? [this.#find(arg)] : []));
        return this.#add(parents, input, 0n);
      }
      case "log": {
        const names = args.slice(1, args.indexOf("--")).filter((arg) => !arg.startsWith("-"));
        const range = this.#range(...names);
        if (args.includes("--format=%T %ct %P%x1f%B"))
          return range
            .reverse()
            .map(({ name, parents, message }) => `${name} 0 ${parents.join(" ")}\x1f${message}\0`)
            .join("");
        const tasks = range.filter(({ message }) => message.includes("\n\nTask: "));
        if (args.includes("--format=%(trailers:key=Task,valueonly)"))
          return tasks.map(({ message }) => /^Task: (.*)$/m.exec(message)?.[1]).join("\n");
        if (!args.includes("--format=%H%x1f%P%x1f%ce%x1f%B")) return "";
        return tasks
          .map(({ name, message }) => [name, "", IDENTITY.GIT_COMMITTER_EMAIL, message].join("\x1f"))
          .join("\0");
      }
      case "fast-import": {
        const list = (key: string) =>
          Array.from(input.matchAll(new RegExp(`^${key} (\\w+)`, "gm")), ([, name = ""]) => name);
        const parents = [...list("from").slice(0, 1), ...list("merge")].map((name) => this.#find(name));
        // A commit stands for its own tree.
        const work = list("M 040000").reduce((bits, name) => bits | this.#find(name).work, 0n);
        const message = /^data \d+\n(.*?)\n\nfrom /ms.exec(input)?.[1] ?? "";
        return this.#add(parents, `${message}\n`, work);
      }
      case "cat-file":
        if (first.startsWith("--batch-check")) return input.replace(/$/gm, " missing");
        throw fail(128, "", "fatal: no such object");
      case "show":
        return "0";
      case "diff-tree":
      case "ls-tree":
      case "multi-pack-index":
      case "commit-graph":
        return "";
      default:
        throw new Error(`the model's git cannot do: git ${args.join(" ")}`);
    }
  }

  /** Newest first. As in git, `from..to` and `^from to` are all that `from` does not hold. */
  #range(...ranges: readonly string[]): Commit[] {
    let [within, without] = [0n, 0n];
    for (const range of ranges) {
      const [from = "", to = from] = range.startsWith("^") ? [range.slice(1), ""] : range.split("..");
      if (to !== "") within |= this.#find(to).history;
      if (to !== from) without |= this.#find(from).history;
    }
    return this.#commits.filter((_, index) => ((within & ~without) >> BigInt(index)) & 1n).reverse();
  }

  #add(parents: readonly Commit[], message: string, more: bigint): string {
    let history = 1n << BigInt(this.#commits.length);
    let work = more;
    for (const parent of parents) {
      history |= parent.history;
      work |= parent.work;
    }
    const name = nameOf(this.#commits.length);
    const commit = { name, message, parents: parents.map((parent) => parent.name), history, work };
    this.#commits.push(commit);
    this.#byName.set(name, commit);
    return name;
  }

  #find(name: string): Commit {
    const commit = this.#byName.get(name);
    if (commit === undefined) throw new GitError([], 128, "", `fatal: there is no commit ${JSON.stringify(name)}`);
    return commit;
  }

  #bit(task: string): bigint {
    const known = this.#bits.get(task) ?? 1n << BigInt(this.#bits.size);
    this.#bits.set(task, known);
    return known;
  }
}

/** The command and its arguments, without git's own options `-c <name>=<value>` before it. */
function withoutSettings(args: readonly string[]): readonly string[] {
  return args[0] === "-c" ? withoutSettings(args.slice(2)) : args;
}
