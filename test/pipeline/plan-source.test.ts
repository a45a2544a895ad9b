import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPlanSource } from "../../workflows-src/pipeline/plan-source.ts";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import type { Problem } from "../../workflows-src/plan/problem.ts";
import { MAX_CHARACTERS } from "../../workflows-src/plan/read-plan.ts";
import type { Neighbours } from "../../workflows-src/plan/variants/variant.ts";

const PLAN = "tasks:\n  - { id: A, name: Größe, duration: 1 }\n";
const folder = mkdtempSync(join(tmpdir(), "plan-source-"));
afterAll(() => rmSync(folder, { recursive: true }));

const load = (name: string) => {
  const { tasks, source } = loadPlan(readPlanSource(join(folder, name), name), "auto");
  const problems = source.problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
  return { problems, names: source.fallback ? [] : tasks.map((task) => task.name) };
};
const put = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return load(name);
};
const bigEndian = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("bytes", () => {
  test("UTF-8 is read with or without a byte order mark", () => {
    expect(put("plain", PLAN)).toEqual({ problems: [], names: ["Größe"] });
    expect(put("bom", `\uFEFF${PLAN}`)).toEqual({ problems: [], names: ["Größe"] });
    expect(put("replacement", PLAN.replace("Größe", "\uFFFD"))).toEqual({ problems: [], names: ["\uFFFD"] });
  });

  test.each([
    ["little endian", Buffer.from(`\uFEFF${PLAN}`, "utf16le")],
    ["little endian", Buffer.from(PLAN, "utf16le")],
    ["big endian", bigEndian(`\uFEFF${PLAN}`)],
    ["big endian", bigEndian(PLAN)],
  ])("UTF-16 %s is recognised and named", (order, bytes) => {
    const message = `the file is UTF-16 (${order}): expected UTF-8`;
    expect(put("utf16", bytes)).toEqual({ problems: [`utf16:1 plan-encoding ${message}`], names: [] });
  });

  test("a byte that is not UTF-8 is reported with its line", () => {
    const problems = ["latin1:2 plan-encoding this line is not UTF-8"];
    expect(put("latin1", Buffer.from(PLAN, "latin1"))).toEqual({ problems, names: [] });
    expect(put("cut", Buffer.from(PLAN).subarray(0, PLAN.indexOf("ö") + 1)).problems).toEqual([
      "cut:2 plan-encoding this line is not UTF-8",
    ]);
  });

  test("an empty file is reported", () => {
    expect(put("empty", "").problems).toEqual(["empty:1 plan-empty the plan file is empty"]);
  });
});

describe("a path that is not a plan file", () => {
  test("can be a missing file, or lead through a file", () => {
    expect(load("missing").problems).toEqual(["missing:1 plan-missing the plan file does not exist"]);
    put("file", PLAN);
    expect(load("file/plan").problems[0]).toContain("plan-missing");
  });

  test("can be a folder or a device", () => {
    mkdirSync(join(folder, "folder"));
    symlinkSync("/dev/zero", join(folder, "device"));
    expect(load("folder").problems[0]).toContain("plan-unrecognised this is a folder, and no plan");
    expect(load("device").problems[0]).toContain("plan-unreadable expected a file");
  });

  test("of 50 MB is refused without being read", () => {
    const descriptor = openSync(join(folder, "large"), "w");
    ftruncateSync(descriptor, 50_000_000);
    closeSync(descriptor);
    expect(load("large").problems).toEqual([
      `large:1 plan-too-large the file has 50000000 bytes; at most ${MAX_CHARACTERS} are read`,
    ]);
  });
});

describe("with a folder that nothing outside of is read", () => {
  const root = join(folder, "repository");
  mkdirSync(join(root, "plans"), { recursive: true });
  writeFileSync(join(folder, "outside.yml"), PLAN);
  writeFileSync(join(root, "plans", "plan.yml"), PLAN);
  symlinkSync(join(folder, "outside.yml"), join(root, "linked.yml"));
  symlinkSync("plans/plan.yml", join(root, "own.yml"));
  symlinkSync(folder, join(root, "folder"));

  const read = (path: string, limit?: string) =>
    readPlanSource(join(root, path), path, limit) as { problem?: Problem; beside?: Neighbours };
  const codeOf = (path: string, limit?: string) => read(path, limit).problem?.message;

  test.each(["linked.yml", "own.yml", "folder/outside.yml", "folder"])(
    "a link is refused, and not read: %s",
    (path) => {
      expect(codeOf(path, root)).toBe("it is a link, or lies behind one: expected a file of the repository itself");
      expect(codeOf(path), "on one machine").toBeUndefined();
    },
  );

  test.each(["plans/plan.yml", "./plans/../plans/plan.yml", "plans", "plans/"])(
    "a path of its own is read: %s",
    (path) => {
      expect(codeOf(path, root)).toBeUndefined();
    },
  );

  test("a plan reads no file beside it through a link out of it", () => {
    const source = read("plans/plan.yml", root);
    const free = read("plans/plan.yml");
    expect(source.beside?.read("../linked.yml")).toBeUndefined();
    expect(source.beside?.read("plan.yml")).toBe(PLAN);
    expect(free.beside?.read("../linked.yml"), "on one machine").toBe(PLAN);
  });
});
