import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MAX_ZIP_BYTES, unpackArtifact } from "../../workflows-src/github/artifact-zip.ts";
import { temporaryFolder } from "../git/repository.ts";
import { makeZip, type ZippedFile } from "./zip.ts";

const LIMITS = new Map([
  ["results.json", 1000],
  ["result.bundle", 10_000],
]);
const results: ZippedFile = { name: "results.json", text: "[1]" };

async function unpack(zip: Buffer): Promise<string> {
  const folder = temporaryFolder();
  const file = join(folder, "artifact.zip");
  writeFileSync(file, zip);
  await unpackArtifact(file, folder, LIMITS);
  return folder;
}

test("the files that have a limit are unpacked, packed or stored, and no others", async () => {
  const others: ZippedFile[] = ["../up", "/etc/x", "logs/A.log", "x".repeat(5000)].map((name) => ({
    name,
    text: "no",
  }));
  const bundle: ZippedFile = { name: "result.bundle", text: Buffer.alloc(10_000, 7), method: 0 };
  const folder = await unpack(makeZip([...others, results, bundle]));
  expect(readFileSync(join(folder, "results.json"), "utf8")).toBe("[1]");
  expect(readFileSync(join(folder, "result.bundle"))).toEqual(Buffer.alloc(10_000, 7));
  expect(existsSync(join(folder, "logs"))).toBe(false);
  expect(existsSync(join(folder, "../up"))).toBe(false);
});

const whole = makeZip([results]);
const REFUSED: Readonly<Record<string, readonly [zip: Buffer, reason: RegExp]>> = {
  "an empty file": [Buffer.alloc(0), /no zip file, or cut/],
  "a file that is cut after 40 bytes": [whole.subarray(0, 40), /no zip file, or cut/],
  "bytes behind the end": [Buffer.concat([whole, Buffer.from("x")]), /no zip file, or cut/],
  "bytes before the beginning": [Buffer.concat([Buffer.from("x"), whole]), /no directory at its end/],
  "a directory elsewhere": [makeZip([results], { start: 0 }), /no directory at its end/],
  "more files than it has": [makeZip([results], { count: 20_000 }), /more than 10000 files/],
  "the mark of zip64": [makeZip([results], { start: 0xffffffff }), /no directory at its end/],
  "a file twice": [makeZip([results, results]), /holds results.json twice/],
  "an encrypted file": [makeZip([{ ...results, flags: 0x809 }]), /encrypted/],
  "another way of packing": [makeZip([{ ...results, method: 12 }]), /unknown method/],
  "a file over its limit": [makeZip([{ ...results, text: "x".repeat(1001) }]), /has 1001 bytes, at most 1000/],
  "a bomb that states a small size": [
    makeZip([{ ...results, text: Buffer.alloc(10_000_000), size: 3 }]),
    /more than the 3 bytes/,
  ],
  "a file that is smaller than stated": [makeZip([{ ...results, size: 4 }]), /fewer than the 4 bytes/],
  "a size of zip64": [makeZip([{ ...results, size: 0xffffffff }]), /has 4294967295 bytes/],
  "a header at a place without one": [makeZip([{ ...results, header: 1 }]), /outside of its zip file/],
  "a header behind the end": [makeZip([{ ...results, header: 1e9 }]), /outside of its zip file/],
};

test.each(Object.keys(REFUSED))("%s is refused", async (name) => {
  const [zip = Buffer.alloc(0), reason = /^$/] = REFUSED[name] ?? [];
  await expect(unpack(zip)).rejects.toThrow(reason);
});

test("a zip file that is too large is refused unread", async () => {
  const file = join(temporaryFolder(), "artifact.zip");
  writeFileSync(file, "");
  truncateSync(file, MAX_ZIP_BYTES + 1);
  await expect(unpackArtifact(file, temporaryFolder(), LIMITS)).rejects.toThrow(/at most 1073741824 are read/);
});
