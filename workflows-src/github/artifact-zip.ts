import { createWriteStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

/** The largest artifact that is read, as zip file. */
export const MAX_ZIP_BYTES = 2 ** 30;
export const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY_BYTES = 10_000_000;

/** A file in a zip file, as the central directory describes it. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff };
const ENTRY = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const STORED = 0;
const DEFLATED = 8;
/** Encrypted, or with an encrypted directory. */
const ENCRYPTED = 0x2041;

/**
 * Unpacks files of an artifact into `folder`: those of `limits` (name → most bytes) that it holds, and nothing else. A stranger may have made
 * the zip file, so it is read strictly: one directory at its end, no name twice, no encryption, no zip64, no file over its limit.
 * Throws where it is not so. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function unpackArtifact(zip: string, folder: string, limits: ReadonlyMap<string, number>): Promise<void> {
  const file = await open(zip);
  try {
    const { directory, start } = await readDirectory(file);
    const found = new Set<string>();
    for (const entry of listEntries(directory)) {
      const limit = limits.get(entry.name);
      if (limit === undefined) continue;
      if (found.has(entry.name)) throw new Error(`it holds ${entry.name} twice`);
      found.add(entry.name);
      if (entry.size > limit) throw new Error(`${entry.name} has ${entry.size} bytes, at most ${limit} are read`);
      await unpack(file, entry, start, join(folder, entry.name));
    }
  } finally {
    await file.close();
  }
}

/** Returns the central directory, and where it starts. */
async function readDirectory(file: FileHandle): Promise<{ readonly directory: Buffer; readonly start: number }> {
  const { size } = await file.stat();
  if (size > MAX_ZIP_BYTES) throw new Error(`its zip file has ${size} bytes, at most ${MAX_ZIP_BYTES} are read`);
  const tail = await readAt(file, Math.max(0, size - END.bytes - END.longestComment), size);
  const place = findEnd(tail);
  if (place === undefined) throw new Error("it is no zip file, or cut");
  const end = size - tail.length + place;
  const [disks, count, bytes] = [
    tail.readUInt32LE(place + 4),
    tail.readUInt16LE(place + 10),
    tail.readUInt32LE(place + 12),
  ];
  const start = tail.readUInt32LE(place + 16);
  if (count > MAX_ENTRIES || bytes > MAX_DIRECTORY_BYTES)
    throw new Error(`it holds more than ${MAX_ENTRIES} files, or is of the kind zip64`);
  if (disks !== 0 || count !== tail.readUInt16LE(place + 8) || start + bytes !== end)
    throw new Error("its zip file has no directory at its end");
  return { directory: await readAt(file, start, end), start };
}

/** Finds the last record of a zip file, which ends with a comment of the length that it names. */
function findEnd(tail: Buffer): number | undefined {
  for (let place = tail.length - END.bytes; place >= 0; place -= 1) {
    const commentEnd = place + END.bytes + tail.readUInt16LE(place + 20);
    if (tail.readUInt32LE(place) === END.signature && commentEnd === tail.length) return place;
  }
  return undefined;
}

function* listEntries(directory: Buffer): Iterable<ZipEntry> {
  for (let place = 0; place < directory.length; ) {
    if (place + ENTRY.bytes > directory.length || directory.readUInt32LE(place) !== ENTRY.signature)
      throw new Error("the directory of its zip file is damaged");
    const nameEnd = place + ENTRY.bytes + directory.readUInt16LE(place + 28);
    const name = directory.toString("utf8", place + ENTRY.bytes, nameEnd);
    if ((directory.readUInt16LE(place + 8) & ENCRYPTED) !== 0) throw new Error("its zip file is encrypted");
    yield {
      name,
      method: directory.readUInt16LE(place + 10),
      packed: directory.readUInt32LE(place + 20),
      size: directory.readUInt32LE(place + 24),
      header: directory.readUInt32LE(place + 42),
    };
    place = nameEnd + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
}

/** Writes one file. `end`: where the files of the zip file end and its directory begins. */
async function unpack(file: FileHandle, entry: ZipEntry, end: number, target: string): Promise<void> {
  const { name, method, packed, size } = entry;
  const header = await readAt(file, entry.header, entry.header + LOCAL.bytes);
  const isHeader = header.length === LOCAL.bytes && header.readUInt32LE(0) === LOCAL.signature;
  const start = isHeader ? entry.header + LOCAL.bytes + header.readUInt16LE(26) + header.readUInt16LE(28) : end + 1;
  if (start + packed > end) throw new Error(`${name} lies outside of its zip file`);
  if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is packed by an unknown method`);
  let bytes = 0;
  const count = new Transform({
    transform(piece: Buffer, _, next) {
      bytes += piece.length;
      if (bytes > size) next(new Error(`${name} holds more than the ${size} bytes that it states`));
      else next(null, piece);
    },
  });
  const source = packed === 0 ? [] : file.createReadStream({ start, end: start + packed - 1, autoClose: false });
  await pipeline(source, method === STORED ? new PassThrough() : createInflateRaw(), count, createWriteStream(target));
  if (bytes !== size) throw new Error(`${name} holds fewer than the ${size} bytes that it states`);
}

async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
  return buffer.subarray(0, bytesRead);
}
