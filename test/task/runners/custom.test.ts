import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Task } from "../../../workflows-src/plan/plan.ts";
import type { TaskResult } from "../../../workflows-src/task/result.ts";
import { readArgv } from "../../../workflows-src/task/runner-argv.ts";
import type { TaskSettings } from "../../../workflows-src/task/settings.ts";
import { task, Workshop } from "../job.ts";

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop({
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a script
    "agent.sh": 'printf "%s\\n" "$@" > args.txt; cat > stdin.txt; echo "${MY_KEY-none}" > key.txt\n',
  });
});
afterEach(() => workshop.remove());

const run = async (
  argv: readonly string[],
  settings: Partial<TaskSettings> = {},
  fields: Partial<Task> = {},
): Promise<TaskResult> => {
  const given = {
    runner: "custom",
    runner_argv: JSON.stringify(argv),
    agentEnvironment: { MY_KEY: "sk-0123" },
  } as const;
  const [result] = await workshop.run([task("TASK-001", fields)], { ...given, ...settings });
  if (result === undefined) throw new Error("no result");
  return result;
};
const file = (result: TaskResult, path: string): string => workshop.git("show", `${result.commit}:${path}`);

describe("the runner custom", () => {
  it("runs its command line with placeholders filled in, the prompt on standard input, and the keys", async () => {
    const argv = [
      "bash",
      "agent.sh",
      "--task={task_id}",
      "{task_name}",
      "in {prompt_file} and {context_dir}",
      "{max_turns}{model}",
    ];
    const name = "$(touch pwned) --x '{prompt_file}'";
    const result = await run(argv, { max_turns: 7 }, { name });
    expect(result).toMatchObject({ verdict: "succeeded", runner: "custom" });
    const args = file(result, "args.txt").split("\n");
    expect(args.slice(0, 2)).toEqual(["--task=TASK-001", name]);
    expect(args[2]).toMatch(/^in \/\S+\/prompt\.md and \/\S+\/context$/);
    expect(args[3]).toBe("7");
    expect(file(result, "stdin.txt")).toMatch(/^# Task TASK-001/);
    expect(file(result, "key.txt")).toBe("sk-0123");
  });

  it("is judged by its exit code and its changes", async () => {
    expect((await run(["bash", "-c", "exit 75"])).verdict).toBe("rate_limited");
  });

  it("is not done if it changed nothing", async () => {
    expect((await run(["true"])).verdict).toBe("no_change");
  });

  it("reports a wrong command line", async () => {
    expect((await run(["agent", "{promt_file}"])).reason).toMatch(
      /^the runner cannot run: runner_argv .*: expected one of \{prompt_file\}, \{task_id\}.* in place of \{promt_file\}/,
    );
  });
});

describe("runner_argv", () => {
  it("is a JSON list of texts that begins with a program", () => {
    expect(readArgv('["a", "{task_id}", "{\\"json\\": 1}"]')).toEqual({ argv: ["a", "{task_id}", '{"json": 1}'] });
    const expected = 'a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]';
    for (const json of ["", "a b", "{}", "[]", '[" "]', '["a", 1]', "null"])
      expect(readArgv(json), json).toEqual({ expected });
  });
});
