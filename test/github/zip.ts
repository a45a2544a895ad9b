import { deflateRawSync } from "node:zlib";

/** A file of a zip file; the fields after its text forge what its header and the directory say. */
export interface ZippedFile {
  readonly name: string;
  readonly text: string | Buffer;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly header?: number;
}

/** Makes a zip file as `actions/upload-artifact` does: sizes stand behind each file and in the directory. */
export function makeZip(
  files: readonly ZippedFile[],
  forged: { readonly count?: number; readonly start?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  const add = (...pieces: Buffer[]): void => {
    for (const piece of pieces) {
      parts.push(piece);
      place += piece.length;
    }
  };
  for (const { name, text, flags = 0x808, method = 8, size = Buffer.byteLength(text), header = place } of files) {
    const packed = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    add(record("PK\x03\x04", 20, flags, method, 0, 0, [0], [0], [0], Buffer.byteLength(name), 0), Buffer.from(name));
    add(packed, record("PK\x07\x08", [0], [packed.length], [size]));
    const sizes = [[0], [packed.length], [size]];
    const length = Buffer.byteLength(name);
    directory.push(
      record("PK\x01\x02", 45, 20, flags, method, 0, 0, ...sizes, length, 0, 0, 0, 0, [0], [header]),
      Buffer.from(name),
    );
  }
  const { count = files.length, start = place } = forged;
  const entries = Buffer.concat(directory);
  add(entries, record("PK\x05\x06", 0, 0, count, count, [entries.length], [start], 0));
  return Buffer.concat(parts);
}

/** A number takes two bytes, a number in a list four. */
function record(signature: string, ...fields: readonly (number | readonly number[])[]): Buffer {
  const pieces = fields.map((field) => {
    const bytes = Buffer.alloc(typeof field === "number" ? 2 : 4);
    if (typeof field === "number") bytes.writeUInt16LE(field);
    else bytes.writeUInt32LE(field[0] ?? 0);
    return bytes;
  });
  return Buffer.concat([Buffer.from(signature, "latin1"), ...pieces]);
}
