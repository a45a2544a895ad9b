/** Edits that still count as a slip of the hand. */
const MAX_DISTANCE = 2;

/**
 * Finds the candidate a person most likely meant: the same letters and digits in another spelling, or at most two edits away
 * (and no more edits than half its length). Returns the first of equals; undefined where no candidate is near.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = MAX_DISTANCE + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > MAX_DISTANCE) continue;
    const distance = normalise(word) === normalise(candidate) ? 0 : computeEditDistance(word, candidate, bestDistance);
    if (distance < bestDistance && distance * 2 <= candidate.length) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Returns the sentence for a problem's hint; undefined where no candidate is near. */
export function suggestNearest(word: string, candidates: Iterable<string>): string | undefined {
  const found = findNearest(word, candidates);
  return found === undefined ? undefined : `did you mean ${JSON.stringify(found)}?`;
}

const normalise = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Computes the Levenshtein distance, given up as `limit` once it cannot be smaller. */
function computeEditDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substituted = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
