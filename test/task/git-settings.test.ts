import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { git } from "../../workflows-src/git/git.ts";
import { readMachineSettings } from "../../workflows-src/task/git-settings.ts";
import { temporaryFolder } from "../git/repository.ts";
import { task, Workshop } from "./job.ts";

afterEach(() => vi.unstubAllEnvs());

/** Makes these the settings of the machine's user, and the only ones. */
function stubUserSettings(...lines: readonly string[]): void {
  const file = join(temporaryFolder(), "gitconfig");
  writeFileSync(file, `${lines.join("\n")}\n`);
  vi.stubEnv("GIT_CONFIG_GLOBAL", file);
  vi.stubEnv("GIT_CONFIG_NOSYSTEM", "1");
}

it("a task's git keeps the settings that reach servers and read files, with any value", async () => {
  stubUserSettings(
    '[url "git@host:"]\n\tinsteadOf = https://host/',
    '[filter "lfs"]\n\tclean = git-lfs clean -- %f\n\trequired',
    '[credential "https://a.b/c \\"d\\""]\n\thelper = "!f() { echo \\"x=1\\\\n\\"; }; f"',
    "[commit]\n\tgpgSign = true",
    "[core]\n\tsshCommand = ssh -i key",
  );
  const folder = temporaryFolder();
  const file = join(folder, "settings");
  writeFileSync(file, await readMachineSettings(folder));
  const list = (await git(folder, ["config", "--file", file, "--null", "--list"])).split("\0").filter(Boolean);
  expect(list).toEqual([
    "url.git@host:.insteadof\nhttps://host/",
    "filter.lfs.clean\ngit-lfs clean -- %f",
    "filter.lfs.required",
    'credential.https://a.b/c "d".helper\n!f() { echo "x=1\\n"; }; f',
    "core.sshcommand\nssh -i key",
  ]);
});

it.each([
  ["signatures", "[commit]\ngpgSign = true\n[tag]\ngpgSign = true\n[gpg]\nformat = ssh\nprogram = false"],
  ["hooks", "[core]\nhooksPath = /nowhere\nfsmonitor = false-program"],
  ["templates", "[commit]\ntemplate = /nowhere\n[init]\ntemplateDir = /nowhere"],
  ["another diff", "[diff]\nexternal = false\n[merge]\nconflictStyle = zdiff3\n[color]\nui = always"],
  ["an identity that must be set", "[user]\nuseConfigOnly = true"],
  ["encodings", "[i18n]\ncommitEncoding = UTF-16\nlogOutputEncoding = UTF-16"],
])("settings of the user about %s change nothing in a task", async (_, settings) => {
  const workshop = new Workshop({ "README.md": "# Project\n" });
  stubUserSettings(settings);
  const run = [
    "echo one > a.txt; git add a.txt; git commit --quiet -m 'Ä'; git tag -a v1 -m v1",
    "echo more >> README.md; git diff | grep -q '^+more'; test -z \"$(git diff --name-only | grep a.txt)\"",
  ].join("\n");
  const [result] = await workshop.run([task("TASK-001", { run, verify: "git log -1 --format=%s" })]);
  vi.unstubAllEnvs();
  expect(result, workshop.log("TASK-001")).toMatchObject({ verdict: "succeeded" });
  expect(workshop.git("log", "--format=%s", "--grep=Ä", `${result?.commit}`)).toBe("Ä");
  workshop.remove();
});

it("a command has an empty standard input", async () => {
  const workshop = new Workshop();
  const [result] = await workshop.run([task("TASK-001", { run: "cat > in.txt; echo a > a.txt" })]);
  expect(workshop.git("show", `${result?.commit}:in.txt`)).toBe("");
  workshop.remove();
});
