import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Page, pages, prose } from "./pages.ts";

interface Link {
  readonly from: string;
  /** The file, relative to the root of the repository. */
  readonly file: string;
  readonly anchor: string | undefined;
}

/** Of a folder GitHub shows its README. */
const shownAt = (path: string): string => (existsSync(`${path}/README.md`) ? `${path}/README.md` : path);

const linksOf = (page: Page): Link[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = "", anchor] = target.split("#");
      return { from: page.file, file: path === "" ? page.file : shownAt(join(dirname(page.file), path)), anchor };
    });

const links = pages.flatMap(linksOf);

/** As GitHub makes them: words in lower case, without marks, blanks as `-`. No page has two headings alike. */
const anchorsOf = (page: Page): string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-"),
  );

test("every link leads to a file or folder that is there", () => {
  expect(links.length).toBeGreaterThan(30);
  for (const { from, file } of links) expect(existsSync(file), `${from}: ${file}`).toBe(true);
});

test("every anchor is a heading of its page", () => {
  const anchored = links.filter(({ anchor }) => anchor !== undefined);
  expect(anchored.length).toBeGreaterThan(5);
  for (const { from, file, anchor } of anchored) {
    const target = pages.find((page) => page.file === file);
    expect(target, `${from} links to a heading of ${file}, which is no page`).toBeDefined();
    if (target !== undefined) expect(anchorsOf(target), `${from} → ${file}`).toContain(anchor);
  }
});

test("no page has two headings that GitHub would give the same anchor", () => {
  for (const page of pages) {
    const anchors = anchorsOf(page);
    expect(new Set(anchors).size, page.file).toBe(anchors.length);
  }
});

test("every page can be reached from the README", () => {
  const reached = new Set(["README.md"]);
  for (const file of reached)
    for (const link of links.filter(({ from }) => from === file)) if (link.file.endsWith(".md")) reached.add(link.file);
  for (const { file } of pages) expect([...reached], "a page that nobody finds").toContain(file);
});
