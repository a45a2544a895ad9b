import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { expectFinished, expectNothingLost, expectWhole, merged, snapshot } from "./check.ts";
import { Program } from "./program.ts";
import { DONE, makeTemporaryFolder, Story } from "./story.ts";

/** Runs a bash script in a name space of mounts, in which anybody may make a small disk in memory; arguments are $1, $2, … */
const inNamespace = (script: string, ...args: string[]) =>
  spawnSync("unshare", ["--map-root-user", "--mount", "bash", "-ec", script, "bash", ...args], { encoding: "utf8" });

const possible = inNamespace("mount -t tmpfs -o size=1m none /tmp").status === 0;
if (!possible) console.warn("no small disk can be made here (unshare --map-root-user, mount): no disk is full");

/** $1: a folder that is a disk with $2 kilobytes left while the command that follows runs. */
const ON_SMALL_DISK = `
aside=$(mktemp -d)
cp -r "$1/." "$aside"
mount -t tmpfs -o "size=$(($(du -sk "$1" | cut -f1) + $2))k" none "$1"
cp -r "$aside/." "$1"
status=0
"\${@:3}" || status=$?
rm -rf "$aside"
mkdir "$aside"
cp -r "$1/." "$aside"
umount "$1"
rm -rf "$1"
mv "$aside" "$1"
exit $status`;

/** Kilobytes that are left: too few at one time or another of a run, and in the end enough. */
const SIZES = { repository: [8, 100, 200, 400, 4000], tmp: [8, 96, 300, 600, 900, 4000] } as const;
type Disk = keyof typeof SIZES;

describe.skipIf(!possible)("a full disk", async () => {
  const folder = makeTemporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  const program = await Program.bundle(folder);
  const template = Story.in(join(folder, "template"));

  /** Whether the run got along with that. */
  async function fill(disk: Disk, kilobytes: number): Promise<boolean> {
    const story = template.copyTo(join(folder, `${disk}-${kilobytes}`));
    const before = snapshot(story);
    const place = disk === "tmp" ? story.temporary : story.repository;
    const command = ["env", `TMPDIR=${story.temporary}`, ...program.argv, ...story.args, "--json"];
    const { status, stdout, stderr } = inNamespace(ON_SMALL_DISK, place, `${kilobytes}`, ...command);
    expect(status, stderr).toBe(1);
    expect(stderr, "it ends in its own words").not.toMatch(/^ +at .*:\d+\)?$/m);
    expectWhole(story);
    expectNothingLost(story, before);
    const tasks: { task_id: string; verdict: string }[] = stdout === "" ? [] : JSON.parse(stdout).tasks;
    const claimed = tasks.filter(({ verdict }) => verdict === "succeeded").map(({ task_id }) => task_id);
    expect([...merged(story).keys()], stderr).toEqual(expect.arrayContaining(claimed));
    const enough = claimed.length === DONE.length;
    if (!enough) expect(stderr).toMatch(/No space left on device|ENOSPC|failed to write new configuration file/);

    const after = snapshot(story);
    expectFinished(story, await program.run({ args: [...story.args, "--json"], temporary: story.temporary }));
    expectWhole(story);
    expectNothingLost(story, after);
    return enough;
  }

  test.each(["repository", "tmp"] as const)(
    "%s: nothing is lost or claimed, and with room the next run does the rest",
    async (disk) => {
      const enough: boolean[] = [];
      for (const kilobytes of SIZES[disk]) enough.push(await fill(disk, kilobytes));
      expect([enough[0], enough.at(-1)]).toEqual([false, true]);
    },
  );
});
