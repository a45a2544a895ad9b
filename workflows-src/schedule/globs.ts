/**
 * Whether a path exists that both globs match. `**` stands for any number of folders, `*` and `?` for characters of one name.
 * Where a glob says more than that (`{a,b}`, `[a-z]`, `@(a|b)`, `!`), what it says counts as `*`: rather one overlap too many.
 */
export function overlap(a: string, b: string): boolean {
  return meet(namesOf(a, b), namesOf(b, a), "**", (left, right) => meet([...left], [...right], "*", sameCharacter));
}

/** A folder stands for all it holds; a name like `*.ts` is no folder's, nor is one like `a.md` unless the other glob has it as one. */
function namesOf(glob: string, other: string): string[] {
  const names = withoutBraces(glob)
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

/** From the innermost one out. A brace that holds a `/` may be several names. */
function withoutBraces(glob: string): string {
  const outer = glob.replace(/\{[^{}]*\}/g, (brace) => (/[/\0]/.test(brace) ? SEVERAL : "*"));
  return outer === glob ? glob : withoutBraces(outer);
}

const sameCharacter = (a: string, b: string): boolean => a === b || a === "?" || b === "?";

/** Whether two sequences can be the same, where `any` stands for any number of elements: element by element, from every pair of places that can be reached. */
function meet(
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
