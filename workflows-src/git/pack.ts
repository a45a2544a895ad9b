import type { FileHandle } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { requireTime } from "./git.ts";

/** Limits of a pack that a stranger made. */
export const PACK_LIMITS = { objects: 1_000_000, object_bytes: 100 * 2 ** 20, unpacked_bytes: 2 * 2 ** 30 };

const PACK = "PACK";
const HEADER_BYTES = 12;
const OFFSET_DELTA = 6;
const NAME_DELTA = 7;
const WHOLE_OBJECTS = [1, 2, 3, 4];
/** More than any header of an object takes. */
const ENTRY_HEADER_BYTES = 64;
const FIRST_WINDOW = 2 ** 20;
const LARGEST_CHUNK = 2 ** 20;

/** A part of a file, which moves along. */
interface Window {
  bytes: Buffer;
  /** Where it starts in the file. */
  start: number;
}

/**
 * Throws where a pack, which starts at `start` in a file, is over a limit, before git unpacks it. An object states its size; of a delta, the
 * size of the object that it makes counts too. https://git-scm.com/docs/gitformat-pack
 */
export async function checkPackSize(file: FileHandle, start: number, nameBytes: number): Promise<void> {
  const { size: fileSize } = await file.stat();
  const window: Window = { bytes: Buffer.alloc(0), start };
  /** Moves the window so that it starts at `place` and holds `length` bytes, or the rest of the file. */
  const read = async (place: number, length: number): Promise<Buffer> => {
    const end = Math.min(place + length, fileSize);
    if (end > window.start + window.bytes.length) {
      const wanted = Math.min(Math.max(length, FIRST_WINDOW), Math.max(0, fileSize - place));
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, place);
      window.bytes = buffer.subarray(0, bytesRead);
      window.start = place;
    }
    return window.bytes.subarray(place - window.start);
  };

  const header = await read(start, HEADER_BYTES);
  if (header.length < HEADER_BYTES || header.toString("latin1", 0, 4) !== PACK) throw new Error("it holds no pack");
  const count = header.readUInt32BE(8);
  if (count > PACK_LIMITS.objects)
    throw new Error(`it holds ${count} objects, at most ${PACK_LIMITS.objects} are read`);
  let place = start + HEADER_BYTES;
  let unpacked = 0;
  for (let index = 0; index < count; index += 1) {
    if (index % 100 === 0) requireTime();
    const { type, size, length } = readEntryHeader(await read(place, ENTRY_HEADER_BYTES), nameBytes);
    requireSize(size);
    const { contents, packed } = await inflate(read, place + length, size, fileSize);
    const result = type === OFFSET_DELTA || type === NAME_DELTA ? readResultSize(contents) : 0;
    requireSize(result);
    unpacked += size + result;
    if (unpacked > PACK_LIMITS.unpacked_bytes)
      throw new Error(`it unpacks to more than ${PACK_LIMITS.unpacked_bytes} bytes`);
    place += length + packed;
  }
}

function requireSize(size: number): void {
  if (size > PACK_LIMITS.object_bytes)
    throw new Error(`it holds an object of ${size} bytes, at most ${PACK_LIMITS.object_bytes} are read`);
}

const damaged = (): Error => new Error("its pack is damaged or cut");

/** Reads a number of seven bits a byte, the lowest first, of a size that a number can hold. */
function readVariable(
  bytes: Buffer,
  place: number,
  first = 0,
  factor = 1,
): { readonly value: number; readonly end: number } {
  let value = first;
  for (let index = place, scale = factor; index < Math.min(bytes.length, place + 8); index += 1, scale *= 128) {
    const byte = bytes[index] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, end: index + 1 };
  }
  throw damaged();
}

/** Returns the type of an object, its size in bytes, and the length of its header. */
function readEntryHeader(bytes: Buffer, nameBytes: number) {
  const [byte] = bytes;
  if (byte === undefined) throw damaged();
  const type = (byte >> 4) & 7;
  const low = byte & 15;
  const { value: size, end } = byte < 128 ? { value: low, end: 1 } : readVariable(bytes, 1, low, 16);
  if (type === NAME_DELTA) return { type, size, length: end + nameBytes };
  if (type === OFFSET_DELTA) return { type, size, length: readVariable(bytes, end).end };
  if (!WHOLE_OBJECTS.includes(type)) throw damaged();
  return { type, size, length: end };
}

/** A delta begins with the size of its base and the size of the object that it makes. */
const readResultSize = (delta: Buffer): number => readVariable(delta, readVariable(delta, 0).end).value;

/** Unpacks an object of a known size. Its packed length is not stated, so more of the file is read until the object ends. */
async function inflate(
  read: (place: number, length: number) => Promise<Buffer>,
  place: number,
  size: number,
  fileSize: number,
): Promise<{ readonly contents: Buffer; readonly packed: number }> {
  const chunkSize = Math.min(Math.max(size + 1, 64), LARGEST_CHUNK);
  for (let length = 4096; ; length *= 4) {
    const bytes = await read(place, length);
    try {
      const options = { info: true, maxOutputLength: Math.max(size, 1), chunkSize };
      const { buffer, engine } = inflateSync(bytes, options) as unknown as {
        readonly buffer: Buffer;
        readonly engine: { readonly bytesWritten: number };
      };
      if (buffer.length !== size) throw damaged();
      return { contents: buffer, packed: engine.bytesWritten };
    } catch (error) {
      const isCut = (error as NodeJS.ErrnoException).code === "Z_BUF_ERROR";
      if (!isCut || place + length >= fileSize) throw damaged();
    }
  }
}
