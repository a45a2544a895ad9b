import type { WriteStream } from "node:tty";
import type { Terminal } from "../workflows-src/report/terminal.ts";

type Stream = Pick<WriteStream, "write"> & Partial<Pick<WriteStream, "isTTY" | "columns" | "rows">>;

/** Whether text has colours: as `FORCE_COLOR` says, else not with `NO_COLOR`, else on a terminal. */
export function hasColours({ isTTY = false }: Stream, env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY && !NO_COLOR && TERM !== "dumb";
}

/** Returns the width of the output: `COLUMNS`, else that of the terminal; undefined where neither is known. */
export function findWidth({ columns }: Stream, env: Readonly<Record<string, string | undefined>>): number | undefined {
  const stated = Number(env.COLUMNS);
  return Number.isInteger(stated) && stated > 0 ? stated : columns;
}

/** Returns the stream as a terminal whose size may change. A dumb terminal cannot move its cursor, so it counts as none. */
export const openTerminal = (stream: Stream, env: Readonly<Record<string, string | undefined>>): Terminal => ({
  isTTY: stream.isTTY === true && env.TERM !== "dumb",
  get columns() {
    return findWidth(stream, env);
  },
  get rows() {
    return stream.rows;
  },
  write: (text) => stream.write(text),
});
