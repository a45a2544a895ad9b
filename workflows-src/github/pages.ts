import { type JsonObject, readCount, readObjects } from "../text/json.ts";
import type { Rest } from "./rest.ts";

/** The most that GitHub puts on a page. */
const PAGE = 100;

/** More than any list of a run: it has at most 500 artifacts per job and some thousand jobs. */
const MOST_PAGES = 100;

/**
 * Reads the objects of a list with several pages. It reads the first page, then the others from the last one backwards, so that
 * `isEnough` soon meets new objects, whether the server lists them first or last.
 * @param path Path and query, e.g. `actions/runs/7/jobs?filter=latest`.
 * @param key The field of the answer that holds the list.
 */
export async function readPages(
  rest: Rest,
  path: string,
  key: string,
  until?: number,
  isEnough: (items: readonly JsonObject[]) => boolean = () => false,
): Promise<JsonObject[]> {
  const read = async (page: number) =>
    rest.get(`${path}${path.includes("?") ? "&" : "?"}per_page=${PAGE}&page=${page}`, until);
  const first = await read(1);
  const items = readObjects(first[key]);
  const pages = Math.min(MOST_PAGES, Math.ceil((readCount(first.total_count) ?? 0) / PAGE));
  for (let page = pages; page > 1 && !isEnough(items); page -= 1) items.push(...readObjects((await read(page))[key]));
  return items;
}
