/**
 * Whether a path exists that both globs match. `**` stands for any number of folders, `*` and `?` for characters of one name. Other
 * glob syntax (`{a,b}`, `[a-z]`, `@(a|b)`, `!`) is read as `*`: a false overlap is safer than a missed one.
 */
export function canMatchSamePath(a: string, b: string): boolean {
  const [first, second] = [splitNames(a, b), splitNames(b, a)];
  return canBeEqual(first, second, "**", (left, right) => canBeEqual([...left], [...right], "*", matchCharacter));
}

/** A folder stands for all it holds. A name like `*.ts` is no folder, nor is one like `a.md` unless the other glob has it as one. */
function splitNames(glob: string, other: string): string[] {
  const names = removeBraces(glob)
    .replace(/^\.?\/+/, "")
    .split("/")
    .filter((name) => name !== "" && name !== ".")
    .map((name) => (name.includes(SEVERAL) ? "**" : name))
    .map((name) => (name === "**" ? name : name.replace(/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g, "*")));
  const last = names.at(-1) ?? "";
  const isFile = /.\.[a-z]\w*$/i.test(last) && !`/${other}`.includes(`/${last}/`);
  return last === "**" || isFile ? names : [...names, "**"];
}

/** Stands for several names. */
const SEVERAL = "\0";

/** Replaces braces from the innermost out. A brace that holds a `/` may be several names. */
function removeBraces(glob: string): string {
  const outer = glob.replace(/\{[^{}]*\}/g, (brace) => (/[/\0]/.test(brace) ? SEVERAL : "*"));
  return outer === glob ? glob : removeBraces(outer);
}

const matchCharacter = (a: string, b: string): boolean => a === b || a === "?" || b === "?";

/** Whether two sequences can be equal, where `any` stands for any number of elements: tries every pair of places that can be reached. */
function canBeEqual(
  a: readonly string[],
  b: readonly string[],
  any: string,
  same: (a: string, b: string) => boolean,
): boolean {
  let row = new Set([0]);
  for (let i = 0; i <= a.length; i++) {
    const next = new Set<number>();
    for (let j = 0; j <= b.length; j++) {
      if (!row.has(j)) continue;
      const left = a[i];
      const right = b[j];
      if (left === any) next.add(j);
      if (right === any || (left === any && right !== undefined)) row.add(j + 1);
      if (left === undefined) continue;
      if (right === any) next.add(j);
      if (right !== undefined && (left === any || right === any || same(left, right))) next.add(j + 1);
    }
    if (i === a.length) return row.has(b.length);
    row = next;
  }
  return false;
}
