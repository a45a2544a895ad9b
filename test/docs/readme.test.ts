import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../git/repository.ts";
import { blocksOf, page } from "./pages.ts";

const shown = blocksOf(page("README.md"));
const [, command = ""] = /^npm ci && (npm run pipeline)$/m.exec(page("README.md").text) ?? [];

/** Without what differs from run to run: folder, commit, times, and the order in which tasks of a wave end. */
function lasting(output: string): string[] {
  const lines = output
    .replace(/\/\S+\/somas-webshop-\w+ at [0-9a-f]{7}/, "FOLDER at COMMIT")
    .replace(/\d+(\.\d+)? s$/gm, "TIME")
    .split("\n");
  const waves = lines.join("\n").split("\n\n");
  return waves.map((wave) => wave.split("\n").sort().join("\n").trim());
}

test("the output it shows is what its first command prints, up to the table", () => {
  const output = shown.find(({ text }) => text.includes("somas-webshop"))?.text ?? "";
  expect(output.split("\n").length).toBeGreaterThan(15);
  const env = { ...process.env, TMPDIR: temporaryFolder(), NO_COLOR: "1" };
  const [npm = "", ...args] = command.split(" ");
  const { status, stdout } = spawnSync(npm, args, { encoding: "utf8", env });
  expect(status).toBe(0);
  const printed = stdout.slice(stdout.indexOf("  Repository"), stdout.indexOf("\n\n    Task "));
  expect(lasting(printed)).toEqual(lasting(output.trimEnd()));
});

test("its second command writes the page", () => {
  const [, plan = ""] = /^npm run preview -- (examples\S+) --html preview\.html$/m.exec(page("README.md").text) ?? [];
  const html = join(temporaryFolder(), "preview.html");
  const { status, stdout } = spawnSync("npm", ["run", "preview", "--", plan, "--html", html], { encoding: "utf8" });
  expect(status, stdout).toBe(0);
  expect(readFileSync(html, "utf8")).toMatch(/^<!doctype html>/i);
});

test("its first screen is short: what it is, a command, its output, a picture", () => {
  const { text } = page("README.md");
  expect(text.slice(0, text.indexOf("docs/preview.png")).split("\n").length).toBeLessThan(60);
  expect(text.split("\n").length).toBeLessThan(150);
});
