import { afterEach, describe, expect, it } from "vitest";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { findLeftOut, warnOfNames } from "../../workflows-src/task/handed-over.ts";
import { task, Workshop } from "./job.ts";

let workshop: Workshop;
afterEach(() => workshop?.remove());

/** Runs one task in a repository with these files, and returns its result and the files of its work. */
async function handOver(files: Readonly<Record<string, string>>, run: string, fields: Partial<Task> = {}) {
  workshop = new Workshop({ "README.md": "# Project\n", ...files });
  const [result] = await workshop.run([task("TASK-001", { run, ...fields })]);
  if (result?.commit === undefined) throw new Error(result?.reason);
  const changed = workshop.git("diff", "--name-only", "main", result.commit).split("\n");
  return { result, files: changed.filter((path) => !path.startsWith(".somas/")) };
}

const leftOut = (paths: readonly string[], named: readonly string[] = []) =>
  findLeftOut(paths, named, (path) => path.endsWith("pyvenv.cfg") || path.endsWith("autoload.php")).map(
    ({ path, files }) => `${path} ${files}`,
  );

describe("what a task hands over", () => {
  it("has no installed packages, caches, keys and files of a desktop", () => {
    const junk = [
      "node_modules/a/b.js",
      "web/node_modules/c.js",
      "web/node_modules/d/node_modules/e.js",
      ".venv/bin/x",
    ];
    expect(leftOut(junk)).toEqual(["node_modules 1", "web/node_modules 2", ".venv 1"]);
    expect(
      leftOut([".env", "app/.env.production.local", ".ssh/id_ed25519", "a/.DS_Store", "x/__pycache__/y.pyc"]),
    ).toEqual([".env 1", "app/.env.production.local 1", ".ssh/id_ed25519 1", "a/.DS_Store 1", "x/__pycache__ 1"]);
    expect(leftOut(["venv/bin/python", "vendor/autoload.php", "env/x"])).toEqual(["venv 1", "vendor 1", "env 1"]);
  });

  it("has everything that only looks like it, or that the plan names", () => {
    expect(leftOut([".env.example", "src/node_modules.ts", "vendors/a", "environment/.envrc", "id_rsa.pub"])).toEqual(
      [],
    );
    expect(leftOut([".env", "node_modules/a.js"], [".env", "./node_modules/**"])).toEqual([]);
    expect(findLeftOut(["vendor/lib.go", "env/a.py"], [], () => false)).toEqual([]);
  });

  it("lacks what was left out also where the runner has committed it, and says so", async () => {
    const junk = "mkdir node_modules; echo 1 > node_modules/a.js; echo KEY=1 > .env; echo a > a.js";
    const { result, files } = await handOver({}, `${junk}; git add -A; git commit -qm all`);
    expect(files).toEqual(["a.js"]);
    expect(result.verdict).toBe("succeeded_with_warning");
    expect(result.reason).toMatch(/left out \.env: everybody .*; left out node_modules: a lock file/);
    expect(workshop.git("rev-list", "--count", "--objects", `main..${result.commit}`, "--", ".env")).toBe("0");
  });

  it("has what the repository tracks or ignores as before", async () => {
    const { result, files } = await handOver(
      { "node_modules/a.js": "1\n", ".env": "A=1\n", ".gitignore": ".venv\n" },
      "echo 2 > node_modules/a.js; echo 3 > node_modules/b.js; echo B=1 >> .env; mkdir .venv; echo x > .venv/x",
    );
    expect(files).toEqual([".env", "node_modules/a.js", "node_modules/b.js"]);
    expect(result.verdict).toBe("succeeded");
  });

  it("has a warning about names of keys, lock files and names that differ only in case", () => {
    expect(warnOfNames([".env.production", ".env.example", "certs/a.pem"], [])).toEqual([
      "may hold a key: .env.production and certs/a.pem",
    ]);
    const all = ["app/yarn.lock", "app/package-lock.json", "Docs/a.md", "docs/b.md", "README.md", "readme.md"];
    expect(warnOfNames(["app/package-lock.json", "docs/b.md", "readme.md"], all)).toEqual([
      "lock files of two package managers: app/package-lock.json beside app/yarn.lock",
      "names differ only in case: Docs (and docs) and README.md (and readme.md)",
    ]);
    expect(warnOfNames(["package-lock.json", "yarn.lock"], ["package-lock.json", "yarn.lock"])).toEqual([]);
  });

  it("has a warning about large and about many files", async () => {
    const run = "head -c 11000000 /dev/zero > big.bin; mkdir many; cd many; seq 1001 | xargs touch";
    const { result } = await handOver({}, run);
    expect(result.reason).toMatch(/hands over 1002 files.*; large files: big\.bin/);
  });
});

describe("files that move", () => {
  const old = Object.fromEntries(
    Array.from({ length: 14 }, (_, i) => [`old/file-${i}.txt`, `${`line ${i}\n`.repeat(9)}`]),
  );

  it.each([
    ["with a changed line", "for f in old/*; do { echo licence; cat $f; } > new/$(basename $f); rm $f; done"],
    ["and are written anew", "for f in old/*; do echo anew > new/$(basename $f); rm $f; done"],
  ])("%s are not deleted", async (_, run) => {
    const { result } = await handOver(old, `mkdir new; ${run}`);
    expect(result).toMatchObject({ verdict: "succeeded" });
  });
});
