import { beforeEach, expect, test } from "vitest";
import { Artifacts } from "./artifacts.ts";
import { Clock } from "./clock.ts";
import { filesIn, removeDisks, writeText } from "./disk.ts";

const FIRST = { run_id: 7, attempt: 1 };
const AGAIN = { run_id: 7, attempt: 2 };
const FROM = "/runner/1/out";
const TO = "/runner/2/in";

let artifacts: Artifacts;
let overwrites = true;

beforeEach(() => {
  removeDisks();
  artifacts = new Artifacts(new Clock(), overwrites);
});

function upload(name: string, text: string, run = FIRST, more = {}): boolean {
  writeText(`${FROM}/${name}/f`, text);
  return artifacts.upload(run, { name, path: `${FROM}/${name}`, ...more });
}

const found = (of: Readonly<Record<string, string>>): unknown =>
  artifacts.download(7, { path: TO, ...of }) && Object.fromEntries(filesIn(TO));

test("a name alone lies in the folder; it has to exist", () => {
  upload("one", "1");
  expect(found({ name: "one" })).toEqual({ f: "1" });
  expect(found({ name: "two" })).toBe(false);
});

test("several by a pattern, or by their ids, lie in folders of their own; one does not, and none is no error of a pattern", () => {
  upload("p-1-a", "a");
  upload("p-2-a", "b");
  upload("p-plan", "c");
  expect(found({ pattern: "p-{plan,1-*}" })).toEqual({ "p-1-a/f": "a", "p-plan/f": "c" });
  removeDisks();
  expect(found({ pattern: "p-1-*" })).toEqual({ f: "a" });
  expect(found({ pattern: "x*" })).toEqual({ f: "a" });
  removeDisks();
  expect(found({ "artifact-ids": "501, 502" })).toEqual({ "p-1-a/f": "a", "p-2-a/f": "b" });
  expect(found({ "artifact-ids": "9" })).toBe(false);
  expect(found({ "artifact-ids": "501,undefined" })).toBe(false);
});

test("without `overwrite` a name is taken, in the same attempt", () => {
  expect(upload("one", "1")).toBe(true);
  expect(upload("one", "2")).toBe(false);
  expect(upload("one", "3", FIRST, { overwrite: "true" })).toBe(true);
  expect(found({ name: "one" })).toEqual({ f: "3" });
});

test.each([true, false])(
  "the newest of several attempts counts, whether the old one is removed or not: %s",
  (removes) => {
    overwrites = removes;
    artifacts = new Artifacts(new Clock(), removes);
    upload("one", "1");
    upload("one", "2", AGAIN, { overwrite: "true" });
    expect(found({ name: "one" })).toEqual({ f: "2" });
    expect(artifacts.list).toHaveLength(removes ? 1 : 2);
  },
);

test("without files there is no artifact", () => {
  expect(artifacts.upload(FIRST, { name: "none", path: "/runner/3/nothing" })).toBe(true);
  expect(artifacts.upload(FIRST, { name: "none", path: "/runner/3/nothing", "if-no-files-found": "error" })).toBe(
    false,
  );
  expect(artifacts.list).toEqual([]);
});
