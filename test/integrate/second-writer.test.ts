import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { createBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import { fetchTip } from "../../workflows-src/git/push.ts";
import { integrateWave } from "../../workflows-src/integrate/integrate-wave.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { ROUNDS, TIMEOUT } from "../vitest/environment.ts";
import { seededRandom } from "../wait/waves.ts";
import { BRANCH, fingerprintsOf, integrationOf, leg, plan, task, wave } from "./wave.ts";

const TASKS = 8;

/** Commits with one changed file each, in one process: name -> commit. */
async function commits(
  repository: string,
  base: string,
  files: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Promise<Map<string, string>> {
  const parts = [...files].map(([name, changes]) => {
    const changed = Object.entries(changes).map(
      ([path, text]) => `M 100644 inline ${path}\ndata ${text.length}\n${text}`,
    );
    return `commit refs/made/${name}\ncommitter T <t@example.org> 1 +0000\ndata ${name.length}\n${name}\nfrom ${base}\n${changed.join("\n")}\n`;
  });
  await git(repository, ["fast-import", "--quiet", "--force"], { input: parts.join("\n") });
  const refs = await git(repository, ["for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", "refs/made/"]);
  // Refs that pile up would make every fetch slower than it is in a clone.
  const names = refs.split("\n").map((line) => `delete refs/made/${line.split(" ")[0]}\n`);
  await git(repository, ["update-ref", "--stdin"], { input: names.join("") });
  const made = new Map(refs.split("\n").map((line) => line.split(" ") as [string, string]));
  return new Map([...files.keys()].map((name) => [name, made.get(name) ?? ""]));
}

interface Pushed {
  readonly commit: string;
  readonly path: string;
  readonly text: string;
}

/** Somebody who pushes to the project's branch all the time, now and then into a file that tasks write too. */
async function secondWriter(remote: string, pushed: Pushed[], until: () => boolean): Promise<void> {
  const random = seededRandom(1);
  const repository = join(temporaryFolder(), "writer.git");
  await git(remote, ["clone", "--quiet", "--bare", remote, repository]);
  for (let number = 0; !until(); number += 1) {
    const tip = await fetchTip(repository, BRANCH.replace("refs/heads/", ""));
    if (tip !== undefined) {
      const path = `writer/${number}.txt`;
      const text = `writer ${number}\n`;
      const shared: Record<string, string> = number % 3 === 0 ? { "hot.txt": text } : {};
      const commit = (await commits(repository, tip, new Map([["w", { [path]: text, ...shared }]]))).get("w") ?? "";
      const push = git(repository, ["push", "--quiet", "origin", `${commit}:${BRANCH}`]);
      await push.then(
        () => pushed.push({ commit, path, text }),
        () => {
          // The branch has moved.
        },
      );
    }
    await sleep(random() * 1000);
  }
}

test(`${TASKS} tasks × ${ROUNDS} rounds beside a second writer: nothing is lost, and every conflict is accounted for`, {
  timeout: TIMEOUT + ROUNDS * 60_000,
}, async () => {
  const { repository: source, base: first } = await newRepository({ "hot.txt": "0\n", "pair.txt": "0\n" });
  const remote = join(temporaryFolder(), "remote.git");
  await git(source, ["clone", "--quiet", "--bare", source, remote]);
  const repository = join(temporaryFolder(), "hub.git");
  await git(source, ["clone", "--quiet", "--bare", remote, repository]);
  await git(remote, ["update-ref", BRANCH, first]);
  let over = false;
  const pushed: Pushed[] = [];
  const writer = secondWriter(remote, pushed, () => over);
  onTestFinished(() => {
    over = true;
  });

  const ended = new Map<string, TaskResult>();
  const texts = new Map<string, string>();
  let waiting: TaskResult[] = [];
  let conflicts = 0;
  let base = first;
  for (let round = 0; round < ROUNDS || waiting.length > 0; round += 1) {
    const fresh =
      round < ROUNDS ? Array.from({ length: TASKS }, (_, i) => `R${String(round).padStart(3, "0")}-${i}`) : [];
    const ids = [...waiting.map((result) => result.task_id), ...fresh];
    const changes = ids.map((id) => {
      const text = `${id} in round ${round}\n`;
      texts.set(id, text);
      const pair = /-[01]$/.test(id) ? { "pair.txt": text } : {};
      const hot = id.endsWith("-2") ? { "hot.txt": text } : {};
      return [id, { [`tasks/${id}.txt`]: text, ...pair, ...hot }] as const;
    });
    const made = await commits(repository, base, new Map(changes));
    const artifacts = temporaryFolder();
    const artifact = async ([task_id, commit]: readonly [string, string]) => {
      mkdirSync(join(artifacts, task_id));
      const result = { task_id, verdict: "succeeded", reason: "fine", runner: "command", seconds: 1, commit };
      writeFileSync(join(artifacts, task_id, "results.json"), JSON.stringify([result]));
      await createBundle(repository, join(artifacts, task_id, "result.bundle"), base, new Map([[task_id, commit]]));
    };
    await Promise.all([...made].map(artifact));
    const planned = plan(...ids.map((id) => task(id)));
    const project = { remote, base, repository, artifacts };
    const integration = integrationOf(project, planned, { ...wave(...ids.map((id) => leg(id))), number: round + 1 });
    const { head, results, error } = await integrateWave({
      ...integration,
      previous: waiting,
      fingerprints: fingerprintsOf(planned, base),
      more_waves: true,
    });
    expect(error).toBeUndefined();
    expect(results.map(({ task_id }) => task_id).sort()).toEqual([...ids].sort());
    conflicts += results.filter(({ verdict }) => verdict === "conflict").length;
    waiting = results.filter(({ again }) => again);
    for (const result of results) if (!result.again) ended.set(result.task_id, result);
    base = head;
  }
  await vi.waitUntil(() => pushed.length > ROUNDS / 4, { timeout: TIMEOUT });
  over = true;
  await writer;

  // Every task is either merged or withheld.
  const merged = [...ended.values()].filter(({ verdict }) => verdict === "succeeded");
  const heldOut = [...ended.values()].filter(({ verdict }) => verdict === "conflict");
  expect(merged.length + heldOut.length).toBe(ROUNDS * TASKS);
  const again = [...ended.values()].filter(({ tries = 1 }) => tries > 1);
  expect(conflicts).toBe(again.length + heldOut.length);
  expect(heldOut.length).toBeGreaterThan(0);

  // Whatever was pushed or merged is in the history, and its text is in the files.
  const history = new Set((await git(remote, ["rev-list", BRANCH])).split("\n"));
  for (const { commit } of [...pushed, ...merged]) expect(history).toContain(commit);
  const files = [
    ...pushed.map(({ path, text }) => ({ name: `${BRANCH}:${path}`, text })),
    ...merged.map(({ task_id: id }) => ({ name: `${BRANCH}:tasks/${id}.txt`, text: texts.get(id) ?? "" })),
    ...heldOut.map(({ task_id: id, held_out }) => ({ name: `${held_out}:tasks/${id}.txt`, text: texts.get(id) ?? "" })),
  ];
  const read = await git(remote, ["cat-file", "--batch=%(objecttype)"], {
    input: files.map(({ name }) => `${name}\n`).join(""),
  });
  expect(read.trimEnd().split("\n\n")).toEqual(files.map(({ text }) => `blob\n${text.trimEnd()}`));
  const inTree = (await git(remote, ["ls-tree", "-r", "--name-only", BRANCH])).split("\n");
  expect(inTree.length).toBe(2 + pushed.length + merged.length);
  await git(remote, ["fsck", "--strict", "--no-dangling"]);
});
