import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { describeSetupNotes, readSetupSteps } from "../../workflows-src/pipeline/setup-steps.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { runHere } from "../local/run-here.ts";
import { makeSettings } from "./make-settings.ts";
import { runOnGitHub } from "./on-github.ts";

const FILE = ".github/workflows/copilot-setup-steps.yml";

const STEPS = `
on: workflow_dispatch
env: { OUTER: outer }
defaults: { run: { working-directory: sub } }
jobs:
  copilot-setup-steps:
    runs-on: ubuntu-latest
    services: { db: { image: postgres } }
    env: { PLACE: job }
    steps:
      - uses: actions/checkout@v5
      - name: Set up Node
        uses: actions/setup-node@v4
      - name: Install
        run: |
          echo "$OUTER $PLACE it's" >> ../ready
      - name: Elsewhere
        working-directory: .
        env: { PLACE: step }
        shell: sh
        run: echo "$PLACE" >> ready
      - name: Fails
        continue-on-error: true
        run: exit 3
      - if: github.event_name == 'push'
        run: echo condition >> ../ready
      - run: echo \${{ github.sha }} >> ../ready
      - name: Path
        run: echo x >> "$GITHUB_PATH"
      - name: Power
        shell: pwsh
        run: Get-Date
      - run: false | true
`;

const NOTES = [
  "`services` of the job is not used",
  'the step "Set up Node" is not done: it uses actions/setup-node@v4, and only commands are carried out; the machine\'s own version counts',
  'the step "step 6" is not done: it has a condition, which only GitHub can decide',
  'the step "step 7" is not done: it has an expression, which only GitHub can evaluate',
  'the step "Path" is not done: it sets variables for later steps, and each setup is a process of its own',
  'the step "Power" is not done: its shell is pwsh: expected bash or sh',
];

const NO_TASKS = { version: 1, tasks: [] } as const;
const ASKED = { setup: "copilot-setup-steps" };

const readIn = async (text: string) => {
  const { repository } = await newRepository({ [FILE]: text });
  return readSetupSteps(repository, "HEAD", ASKED, NO_TASKS);
};

describe("the steps of copilot-setup-steps.yml", () => {
  test("that are commands are carried out, and the others are named", async () => {
    const steps = await readIn(STEPS);
    expect(steps?.notes).toEqual(NOTES);
    expect(steps?.script).toContain("cd '.' && env 'OUTER=outer' 'PLACE=step' sh -e -c 'echo \"$PLACE\" >> ready'");
    expect(steps?.script).not.toMatch(/condition|github\.sha|Get-Date/);
  });

  test.each([
    ["jobs: [", /^\.github\/workflows\/copilot-setup-steps\.yml is no YAML: /],
    ["jobs: { other: { steps: [] } }", /has no steps: expected jobs\.copilot-setup-steps\.steps, a list of steps$/],
  ])("are needed where somebody asks for them: %j", async (text, message) => {
    await expect(readIn(text)).rejects.toThrow(message);
  });

  test("are not read where nothing asks for them, and missing where something does", async () => {
    const { repository } = await newRepository({ "a.txt": "a\n" });
    expect(await readSetupSteps(repository, "HEAD", { setup: "npm ci" }, NO_TASKS)).toBeUndefined();
    await expect(readSetupSteps(repository, "HEAD", ASKED, NO_TASKS)).rejects.toThrow(
      /^setup is copilot-setup-steps, and the commit of the run has no /,
    );
  });
});

test("both hosts prepare the workspace and the checkout of verify with them", async () => {
  const steps = STEPS.replace("      - run: false | true\n", "");
  const tasks = [
    { id: "A", run: "cp ready a.txt", verify: "cmp ready a.txt" },
    { id: "B", depends_on: ["A"], setup: "copilot-setup-steps", run: "wc -l < ready > b.txt" },
  ].map((task) => ({ name: task.id, duration: 1, ...task }));
  const plan = JSON.stringify({ version: 1, tasks });
  const files = { ".gitignore": "ready\n", "sub/f": "f\n", "plan.json": plan, [FILE]: steps };
  const { repository } = await newRepository(files);
  const root = temporaryFolder();
  const remote = join(root, "remote.git");
  await git(root, ["clone", "--quiet", "--bare", repository, remote]);
  const values = { project_id: "shop", plan: "plan.json", architecture: "never", ...ASKED };

  const { report, notes } = await runHere(repository, values);
  expect(report.tasks.map(({ verdict, reason }) => [verdict, reason])).toEqual(
    tasks.map(() => ["succeeded", expect.anything()]),
  );
  expect(notes).toContain(describeSetupNotes({ script: "", notes: NOTES })[0]);
  const printed: string[] = [];
  await runOnGitHub(remote, root, makeSettings(values, "actions"), ({ stdout }) => printed.push(stdout));
  expect(printed.join("")).toContain(
    '::warning::copilot-setup-steps.yml: `services` of the job is not used; the step "Set up Node"',
  );
  for (const place of [repository, remote]) {
    expect(await git(place, ["show", "somas/shop:a.txt"])).toBe("outer job it's\nstep");
    expect((await git(place, ["show", "somas/shop:b.txt"])).trim()).toBe("4");
  }
});
