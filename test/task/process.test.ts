import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLog } from "../../workflows-src/task/log.ts";
import { endRunningProcesses, type ProcessEnd, type ProcessRun, runProcess } from "../../workflows-src/task/process.ts";
import { createRedactor } from "../../workflows-src/task/redact.ts";
import { testUnless } from "../vitest/skip.ts";
import { isAlive } from "./alive.ts";
import { withMoreTime } from "./more-time.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "somas-process-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bash = async (script: string, more: Partial<ProcessRun> = {}): Promise<ProcessEnd & { tail: string[] }> => {
  const log = openLog(join(folder, "log"));
  const environment = { PATH: process.env.PATH ?? "" };
  const end = await runProcess({
    argv: ["bash", "-c", script],
    cwd: folder,
    environment,
    log,
    timeoutSeconds: 60,
    ...more,
  });
  log.close();
  return { ...end, tail: log.tail() };
};

describe("runProcess", () => {
  it("returns the exit code and both outputs, with only the given environment", async () => {
    const end = await bash("echo out; echo err >&2; echo $HOME.; exit 3");
    expect(end).toMatchObject({ exitCode: 3, signal: null, timedOut: false });
    expect([...end.tail].sort()).toEqual([".", "err", "out"]);
  });

  it("ends standard input with and without a file", async () => {
    writeFileSync(join(folder, "in"), "from the file");
    expect((await bash("cat; echo; echo end", { stdin: join(folder, "in") })).tail).toEqual(["from the file", "end"]);
    expect((await bash("cat; echo end")).tail).toEqual(["end"]);
  });

  it("ends the group after the timeout, even if it ignores SIGTERM", async () => {
    await withMoreTime(async (timeoutSeconds) => {
      const end = await bash("trap '' TERM; echo $$ > pid; sleep 100 & wait; sleep 100", { timeoutSeconds });
      expect(end).toMatchObject({ timedOut: true, exitCode: null, signal: "SIGKILL" });
      expect(isAlive(readFileSync(join(folder, "pid"), "utf8").trim())).toBe(false);
    });
  });

  it("ends processes left behind in the group", async () => {
    expect(await bash("sleep 100 & echo $! > pid")).toMatchObject({ exitCode: 0 });
    expect(isAlive(readFileSync(join(folder, "pid"), "utf8").trim())).toBe(false);
  });

  it("ends processes that left the group", async () => {
    const end = await bash(`setsid bash -c 'echo $$ > pid; exec sleep 100' & until [ -s pid ]; do sleep 0.02; done`);
    expect(end).toMatchObject({ exitCode: 0, timedOut: false });
    expect(isAlive(readFileSync(join(folder, "pid"), "utf8").trim())).toBe(false);
  });

  it("does not wait for a process that left the group and its environment", async () => {
    const pid = () => readFileSync(join(folder, "pid"), "utf8").trim();
    try {
      expect(
        await bash(`env -i setsid bash -c 'echo $$ > pid; exec sleep 100' & until [ -s pid ]; do sleep 0.02; done`),
      ).toMatchObject({ exitCode: 0 });
    } finally {
      if (isAlive(pid())) process.kill(Number(pid()), "SIGKILL");
    }
  });

  it("ends a process that prints and changes nothing any more, and says for how long", async () => {
    await withMoreTime(async (seconds) => {
      const end = await bash("echo a; sleep 0.3; echo b; sleep 100", { stall: { seconds, folders: [folder] } });
      expect(end).toMatchObject({ timedOut: false, stalledSeconds: expect.any(Number), signal: "SIGTERM" });
      expect(end.tail).toEqual(["a", "b"]);
    });
  });

  it("takes output, a change in a folder and a commit for a sign of life", async () => {
    for (const step of ["echo x", "touch -d 2001-01-01 deep/er/file", "git init -q deep/repo$i"])
      await withMoreTime(async (seconds) => {
        const busy = `mkdir -p deep/er; for i in 1 2 3 4 5; do sleep ${0.6 * seconds}; ${step}; done; exit 7`;
        expect(await bash(busy, { stall: { seconds, folders: [join(folder, "deep")] } })).toMatchObject({
          exitCode: 7,
        });
      });
  });

  it("reports why a program could not be started", async () => {
    expect((await bash("", { argv: ["no-such-program"] })).error).toContain("ENOENT");
    expect((await bash("", { argv: ["echo", "a\0b"] })).error).toContain("null bytes");
    expect((await bash("", { argv: ["echo", "x".repeat(200_000)] })).error).toContain("E2BIG");
  });

  it("ends all processes for a caller that has to stop", async () => {
    const ended = bash("touch started; sleep 100");
    while (!existsSync(join(folder, "started"))) await wait(10);
    endRunningProcesses();
    expect(await ended).toMatchObject({ signal: "SIGKILL", timedOut: false });
  });
});

describe("log", () => {
  it("keeps the first and last bytes in the file, and the last 40 lines in memory", () => {
    const log = openLog(join(folder, "log"), { limit: 11 });
    for (let line = 1; line <= 100; line++) log.write(`line ${line}\n`);
    log.write("x".repeat(5000));
    log.close();
    expect(readFileSync(join(folder, "log"), "utf8")).toBe("line 1\n[5781 bytes of output are left out here]\nxxxxx");
    expect(log.tail()).toHaveLength(40);
    expect(log.tail()[38]).toBe("line 100");
    expect(log.tail()[39]).toHaveLength(1000);
  });

  it("loses nothing up to its limit", () => {
    const text = (limit: number, ...pieces: string[]): string => {
      const log = openLog(join(folder, "log"), { limit });
      for (const piece of pieces) log.write(piece);
      log.close();
      return readFileSync(join(folder, "log"), "utf8");
    };
    expect(text(10, "0123456789")).toBe("0123456789");
    expect(text(10, ..."0123456789")).toBe("0123456789");
    expect(text(10, ..."0123456789ab")).toBe("01234\n[2 bytes of output are left out here]\n789ab");
    expect(text(10, "0123456", "789abcdefgh")).toBe("01234\n[8 bytes of output are left out here]\ndefgh");
    expect(text(1, "abc")).toBe("a\n[2 bytes of output are left out here]\n");
  });

  testUnless(!existsSync("/dev/full") && "the system has no /dev/full")(
    "goes on in memory where the disk is full",
    () => {
      const log = openLog("/dev/full");
      log.write("one\n");
      log.write("two\n");
      log.close();
      expect(log.tail()).toEqual([
        expect.stringContaining("the log could not be written: Error: ENOSPC"),
        "one",
        "two",
      ]);
    },
  );

  it("hides secrets in any pieces", () => {
    const redact = createRedactor(["hunter2hunter2", "hunter2", "line one\nline two", 'quo"te', "abc"]);
    const log = openLog(join(folder, "log"), { redact });
    const text = 'a hunter2 b hunter2hunter2 c line two d quo\\"te abc hunter';
    for (const letter of text) log.write(letter);
    expect(log.tail()).toEqual(["a *** b *** c *** d *** abc hunter"]);
    log.write("2");
    log.close();
    expect(readFileSync(join(folder, "log"), "utf8")).toBe("a *** b *** c *** d *** abc hunter2");
    expect(redact.text("line one")).toBe("***");
  });

  it("hides secrets in URLs and base64 at any position", () => {
    const secret = "p+ss/w0rd-0123ÿ";
    const { text } = createRedactor([secret, "€uro"]);
    expect(text(`https://x/?key=${encodeURIComponent(secret)}&a=1`)).toBe("https://x/?key=***&a=1");
    for (const before of ["", "u", "us", "user:"]) {
      const shown = text(`Basic ${Buffer.from(`${before}${secret} and so on`).toString("base64")}`);
      expect(shown).toMatch(/^Basic [\w+/]{0,8}\*\*\*\w+=*$/);
      expect(Buffer.from(shown.replace(/^.*\*\*\*/, ""), "base64").toString("latin1")).not.toContain("0123");
    }
    expect(text(Buffer.from(secret).toString("base64url"))).toMatch(/^\*\*\*.?$/);
  });

  it("joins lines and characters that arrive in pieces", () => {
    const log = openLog(join(folder, "log"));
    const bytes = Buffer.from("grüße\nzwei");
    for (const byte of bytes) log.write(Buffer.from([byte]));
    log.close();
    expect(log.tail()).toEqual(["grüße", "zwei"]);
  });
});
