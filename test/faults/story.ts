import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryRoot } from "../vitest/environment.ts";

interface StoryTask {
  readonly id: string;
  readonly run: string;
  readonly depends_on?: readonly string[];
}

/** What every run is about: a chain, two tasks that conflict, so that one runs again, and one whose work is held out. */
const TASKS: readonly StoryTask[] = [
  { id: "A", run: "echo A > a.txt" },
  { id: "B", run: "cat a.txt > b.txt; echo B >> b.txt", depends_on: ["A"] },
  { id: "X", run: "echo X > shared.txt" },
  { id: "Y", run: "echo Y > shared.txt" },
  { id: "HELD", run: "mkdir -p .github; echo held > .github/held.txt" },
];
export const BRANCH = "somas/project-1";
export const VERDICTS = { A: "succeeded", B: "succeeded", X: "succeeded", Y: "succeeded", HELD: "protected_path" };
export const DONE = ["A", "B", "X", "Y"] as const;
/** The files of the branch in the end; X and Y write the same one, and the one that is merged last counts. */
export const FILES = { "a.txt": /^A$/, "b.txt": /^A\nB$/, "shared.txt": /^[XY]$/ };
/** Every task says so when it starts, in a file beside the repository. */
const started = ({ run, ...task }: StoryTask) => ({
  ...{ name: task.id, duration: 1, ...task, run: `echo "$TASK_ID" >> "$TMPDIR/started"; ${run}` },
});
const planOf = (tasks: readonly StoryTask[]): string => JSON.stringify({ version: 1, tasks: tasks.map(started) });

export const makeTemporaryFolder = (): string => realpathSync(mkdtempSync(join(temporaryRoot(), "somas-faults-")));

/** The user's repository, with the folders of its runs beside it. */
export class Story {
  readonly repository: string;
  /** TMPDIR of the runs. */
  readonly temporary: string;
  readonly args: readonly string[];

  constructor(folder: string) {
    this.repository = join(folder, "repository");
    this.temporary = join(folder, "tmp");
    this.args = ["--repo", this.repository, "--project", "project-1", "--plan", "plan.json"];
    mkdirSync(this.temporary, { recursive: true });
  }

  /** Makes it, with one commit that holds the plan. */
  static in(folder: string, tasks = TASKS): Story {
    const story = new Story(folder);
    mkdirSync(story.repository);
    story.git("init", "--quiet", "--template=", "--initial-branch=main");
    story.commit({ "plan.json": planOf(tasks) }, "first");
    return story;
  }

  /** A copy of it in another folder. */
  copyTo(folder: string): Story {
    const copy = new Story(folder);
    cpSync(this.repository, copy.repository, { recursive: true });
    return copy;
  }

  commit(files: Readonly<Record<string, string>>, message: string): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.repository, path)), { recursive: true });
      writeFileSync(join(this.repository, path), text);
    }
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }

  /** The tasks that have started so far, one entry each time. */
  get started(): string[] {
    const file = join(this.temporary, "started");
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  }

  /** Runs git and returns what it prints, without the last newline. */
  git(...args: string[]): string {
    const person = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"];
    const output = execFileSync("git", [...person, ...args], { cwd: this.repository, encoding: "utf8" });
    return output.replace(/\n$/, "");
  }
}
