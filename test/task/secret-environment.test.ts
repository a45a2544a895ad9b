import { describe, expect, it } from "vitest";
import { readSecretEnvironment } from "../../workflows-src/task/secret-environment.ts";

const read = (...lines: string[]) => readSecretEnvironment(lines.join("\n"));
const wrong = (...lines: string[]): string => {
  try {
    read(...lines);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("nothing was wrong");
};

describe("agent_env", () => {
  it("has lines like a dotenv file", () => {
    const { variables } = readSecretEnvironment(
      [
        "# keys",
        "ANTHROPIC_API_KEY=sk-ant-1=2",
        "export OPENAI_API_KEY = sk-2  # the team's",
        "",
        "SINGLE='a \"b\" #c \\n'",
        'DOUBLE="a \\"b\\" \\\\ \\n # c" # said twice',
        "EMPTY=",
        "HASH=a#b",
      ].join("\r\n"),
    );
    expect(variables).toEqual({
      ANTHROPIC_API_KEY: "sk-ant-1=2",
      OPENAI_API_KEY: "sk-2",
      SINGLE: 'a "b" #c \\n',
      DOUBLE: 'a "b" \\ \\n # c',
      EMPTY: "",
      HASH: "a#b",
    });
    expect(readSecretEnvironment("").variables).toEqual({});
  });

  it("reports every problem by line and name, and never shows a value", () => {
    const message = wrong("A=1", "A=2", "just-text-k3y", 'KEY="k3y', "two", 'k3y"', "OTHER='k3y' more", "9A=k3y");
    expect(message).toBe(
      [
        "agent_env cannot be read: line 2: A is set a second time",
        "line 3: expected NAME=value; a value has one line",
        "line 4: the value of KEY must end with its quote, on the same line",
        "line 5: expected NAME=value; a value has one line",
        "line 6: expected NAME=value; a value has one line",
        "line 7: the value of OTHER must end with its quote, on the same line",
        "line 8: expected NAME=value; a value has one line",
      ].join("; "),
    );
    expect(message).not.toContain("k3y");
  });

  it("refuses names that change the programs that run or the facts the harness believes", () => {
    const names = ["PATH", "HOME", "LD_PRELOAD", "DYLD_INSERT_LIBRARIES", "NODE_OPTIONS", "BASH_ENV", "BASH_FUNC_x"];
    const others = ["PYTHONPATH", "GIT_DIR", "GIT_SSH_COMMAND", "GITHUB_ENV", "ACTIONS_RUNTIME_TOKEN", "TASK_ID"];
    for (const name of [...names, ...others, "RUNNER_TEMP", "SOMAS_PROCESS", "JAVA_TOOL_OPTIONS", "CI"])
      expect(wrong(`${name}=x`), name).toMatch(`line 1: ${name} is refused: it `);
    expect(wrong("GITHUB_TOKEN=x")).toContain("COPILOT_GITHUB_TOKEN");
    for (const name of ["COPILOT_GITHUB_TOKEN", "GH_TOKEN", "MY_PATH", "HTTPS_PROXY", "OPENAI_API_KEY"])
      expect(read(`${name}=value`).variables, name).toEqual({ [name]: "value" });
  });

  it("hides secrets, but not settings like true or values too short to hide", () => {
    const { secrets, warnings } = read("KEY=sk-123", "USE_VERTEX=true", "PORT=8080", "PIN=a1b", "NOTHING=");
    expect(secrets).toEqual(["sk-123"]);
    expect(warnings).toEqual(["agent_env: the value of PIN is too short to be hidden in logs"]);
  });
});
