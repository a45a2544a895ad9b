import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Task } from "../../../workflows-src/plan/plan.ts";
import type { TaskResult } from "../../../workflows-src/task/result.ts";
import { task, Workshop } from "../job.ts";

/**
 * Checks its arguments as strictly as the SOMAS runner does, and is as lenient: an agent it does not know and context it cannot read
 * are warnings. Then runs `body`.
 */
const program = (body: string): string => `
import argparse, pathlib, re, sys

parser = argparse.ArgumentParser()
for name in ["agent", "task_name", "task_desc", "context_files", "output_path"]:
    parser.add_argument("--" + name, required=True)
for name in ["project_id", "stage"]:
    parser.add_argument("--" + name)
parser.add_argument("--config", default=".somas/config.yml")
args = parser.parse_args()

def is_inside(path):
    return pathlib.Path(path).resolve().is_relative_to(pathlib.Path.cwd())

if args.project_id and not re.match(r"^project-\\d+$", args.project_id):
    sys.exit("invalid project id " + args.project_id)
if not is_inside(args.output_path):
    sys.exit("invalid output path " + args.output_path)
context = []
for file in [name.strip() for name in args.context_files.split(",") if name.strip()]:
    try:
        if is_inside(file):
            context.append(open(file).read())
    except OSError as error:
        print("cannot read", file, error, file=sys.stderr)
output = pathlib.Path(args.output_path)
output.parent.mkdir(parents=True, exist_ok=True)
${body}
`;
const REPORT = `
lines = ["# " + args.task_name, args.task_desc, "agent: " + args.agent, "project: " + args.project_id]
output.write_text("\\n".join(lines + context) + "\\n")
`;

let workshop: Workshop;
afterEach(() => workshop.remove());

const run = async (
  body: string,
  fields: Partial<Task> = {},
  settings: Record<string, string> = {},
): Promise<TaskResult> => {
  workshop = new Workshop({
    "somas/core/runner.py": program(body),
    "docs/SPEC.md": "# Spec\n## One\nfirst\n## Two\nsecond\n",
  });
  const [result] = await workshop.run([task("TASK-001", fields)], settings);
  if (result === undefined) throw new Error("no result");
  return result;
};

describe("the SOMAS runner", () => {
  it("gets slices, and its output becomes the result", async () => {
    const result = await run(REPORT, { name: "--help", agent: "tester", context_requirements: ["docs/SPEC.md#Two"] });
    expect(result).toMatchObject({
      verdict: "succeeded",
      runner: "somas",
      reason: "wrote its document; the task has no verify script",
    });
    expect(workshop.resultFile(result)).toContain(
      "## What the runner wrote\n\n# --help\nWhat TASK-001 is about.\nagent: tester\nproject: project-123\n## Two\nsecond",
    );
    expect(workshop.git("diff", "--name-only", `${result.commit}^`, String(result.commit))).toBe(result.result_file);
  });

  it("may change files as well", async () => {
    const result = await run(`${REPORT}\nopen("a.txt", "w").write("a")`, { verify: "test -e a.txt" });
    expect(result.reason).toBe("wrote its document and changed 1 file; verify passes");
  });

  it("is not believed if it exits with 0 and wrote nothing", async () => {
    expect(await run("pass")).toMatchObject({
      verdict: "runner_error",
      reason: expect.stringContaining("wrote no output"),
    });
    workshop.remove();
    expect(await run('output.write_text(" \\n")')).toMatchObject({ verdict: "runner_error" });
  });

  it("is not believed if it wrote its placeholder", async () => {
    const result = await run('output.write_text("# Task\\n\\nTask execution placeholder. Pending.\\n")');
    expect(result).toMatchObject({
      verdict: "briefed",
      reason: expect.stringContaining("nobody has carried the task out yet"),
    });
    expect(workshop.resultFile(result)).toContain("# Task TASK-001: Name of TASK-001");
  });

  it("fails with its exit code", async () => {
    expect(await run(`${REPORT}\nsys.exit(75)`)).toMatchObject({ verdict: "rate_limited" });
  });

  it("leaves out missing context, with a warning", async () => {
    const result = await run(REPORT, { context_requirements: ["docs/SPEC.md#Three"] });
    expect(result.verdict).toBe("succeeded_with_warning");
    expect(result.reason).toContain(
      "context docs/SPEC.md#Three is missing: no section Three; the file has Spec, One, Two",
    );
  });

  it("is refused for a project id that it does not accept", async () => {
    expect(await run(REPORT, {}, { project_id: "webshop" })).toMatchObject({
      verdict: "runner_error",
      reason: "the SOMAS runner cannot run: it wants a project id like project-123, not webshop",
    });
  });

  it("is refused if its folder leads out of the repository", async () => {
    workshop = new Workshop({ "somas/core/runner.py": program(REPORT) });
    mkdirSync(join(workshop.folder, "elsewhere"));
    symlinkSync(join(workshop.folder, "elsewhere"), join(workshop.workspace, ".somas"));
    workshop.commit();
    const [result] = await workshop.run([task("TASK-001")]);
    expect(result?.reason).toContain("leads out of the repository");
    expect(existsSync(join(workshop.folder, "elsewhere/projects"))).toBe(false);
  });

  it("counts as having written nothing if its output is a link out of the repository", async () => {
    const link =
      'os.rmdir("out"); os.mkdir("../mine"); os.symlink("../mine", "out"); open("out/a.md", "w").write("mine")';
    const result = await run(`import os\n${link}`, { output: "out/a.md" });
    expect(result).toMatchObject({ verdict: "runner_error" });
    expect(readFileSync(join(workshop.folder, "mine/a.md"), "utf8")).toBe("mine");
  });

  it("is called with exactly the arguments of its contract", async () => {
    const result = await run(`${REPORT}\nimport json\nopen("argv.json", "w").write(json.dumps(sys.argv[1:]))`, {
      name: "Write it",
      context_requirements: ["docs/SPEC.md", "docs/SPEC.md#Two"],
    });
    const folder = ".somas/projects/project-123/artifacts/tasks/.TASK-001";
    expect(JSON.parse(workshop.git("show", `${result.commit}:argv.json`))).toEqual([
      ...["--agent", "coder"],
      ...["--task_name", "Write it"],
      ...["--task_desc", "What TASK-001 is about."],
      ...["--context_files", `${folder}/context/SPEC.md,${folder}/context/SPEC-Two.md`],
      ...["--output_path", `${folder}/output.md`],
      ...["--project_id", "project-123"],
    ]);
    expect(result.result_file).toBe(".somas/projects/project-123/artifacts/tasks/TASK-001_result.md");
    expect(workshop.git("ls-tree", "-r", "--name-only", `${result.commit}`)).not.toContain(folder);
  });

  it("writes to the plan's path inside the repository, and is refused otherwise", async () => {
    const result = await run(REPORT, { output: "docs/OUT.md" });
    expect(workshop.git("show", `${result.commit}:docs/OUT.md`)).toContain("# Name of TASK-001");
    workshop.remove();
    expect(await run(REPORT, { output: "../OUT.md" })).toMatchObject({ verdict: "runner_error" });
    expect(existsSync(join(workshop.folder, "OUT.md"))).toBe(false);
  });

  it.each([
    ["-n", "--task"],
    ["--output_path=/etc/x", "--config=/etc/y"],
    ["a\nb", "c, d; $(e) `f`"],
  ])("gets the name %j and the description %j unchanged", async (name, description) => {
    const result = await run(REPORT, { name, description });
    expect(result.verdict).toBe("succeeded");
    expect(workshop.resultFile(result)).toContain(`# ${name}\n${description}\nagent: coder\n`);
  });

  it("gets no context if there is none", async () => {
    expect((await run(REPORT)).verdict).toBe("succeeded");
  });

  it("runs with an installed Python if the machine's lacks its libraries", async () => {
    workshop = new Workshop({ "somas/core/runner.py": program(REPORT) });
    const home = join(workshop.folder, "home");
    mkdirSync(join(home, "bin"), { recursive: true });
    const python = execFileSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" }).trim();
    const installed = `#!/bin/sh\ncase "$*" in "-m pip install"*) echo "asked for $*";; *) exec ${python} "$@";; esac\n`;
    writeFileSync(join(home, "installed"), installed, { mode: 0o755 });
    const lacking = `#!/bin/sh
if [ "$2" = venv ]; then
  for folder; do :; done
  mkdir -p "$folder/bin" && cp ${home}/installed "$folder/bin/python"
else
  echo "ModuleNotFoundError: No module named 'filelock'" >&2; exit 1
fi
`;
    writeFileSync(join(home, "bin/python3"), lacking, { mode: 0o755 });
    const environment = { HOME: home, PATH: `${join(home, "bin")}:${process.env.PATH}` };
    const results = await workshop.run([task("TASK-001"), task("TASK-002")], { runner: "somas", environment });
    expect(results.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded"]);
    expect(workshop.log("TASK-001")).toMatch(/asked for -m pip install .*pyyaml==[\d.]+ filelock==[\d.]+/);
    expect(workshop.log("TASK-002")).not.toContain("asked for");
  });

  it("is chosen after a task's own command and before the work order", async () => {
    expect((await run(REPORT, { run: "echo a > a" })).runner).toBe("command");
  });
});
