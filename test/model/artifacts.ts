import type { Clock } from "./clock.ts";
import { filesIn, writeFiles } from "./disk.ts";

type With = Readonly<Record<string, string>>;

/** An artifact, as `actions/upload-artifact` leaves it. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly run_id: number;
  readonly attempt: number;
  /** Minute of the model's clock. */
  readonly created_at: number;
  readonly files: ReadonlyMap<string, string>;
}

/** The artifacts of a repository, and `actions/upload-artifact` and `actions/download-artifact` as far as the workflows use them ([artifact]). */
export class Artifacts {
  list: readonly StoredArtifact[] = [];
  /** Another one after every change. */
  version = 0;
  #ids = 500;
  readonly #clock: Clock;
  readonly #overwritesEarlierAttempts: boolean;

  constructor(clock: Clock, overwritesEarlierAttempts: boolean) {
    this.#clock = clock;
    this.#overwritesEarlierAttempts = overwritesEarlierAttempts;
  }

  /** An artifact never changes: only `overwrite` replaces it. Without files there is no artifact. */
  upload(run: { run_id: number; attempt: number }, of: With): boolean {
    const { name = "", path = "", overwrite } = of;
    const files = filesIn(path);
    if (files.size === 0) return of["if-no-files-found"] !== "error";
    const isSame = (other: StoredArtifact): boolean =>
      other.name === name &&
      other.run_id === run.run_id &&
      (other.attempt === run.attempt || this.#overwritesEarlierAttempts);
    if (overwrite !== "true" && this.list.some(isSame)) return false;
    const { run_id, attempt } = run;
    const artifact = { id: ++this.#ids, name, run_id, attempt, created_at: this.#clock.now, files };
    this.list = [...this.list.filter((other) => !isSame(other)), artifact];
    this.version += 1;
    return true;
  }

  /**
   * One by its `name`, which has to exist; those of `artifact-ids`, at least one of which has to; or all that match a `pattern`. Several lie
   * in folders of their own. An artifact that a newer one of the same name hides is not seen.
   */
  download(run_id: number, of: With): boolean {
    const { name, pattern, path = "", "artifact-ids": ids, "merge-multiple": merge } = of;
    const own = this.newest(run_id);
    const chosen = ids?.split(",").map((id) => Number.parseInt(id, 10));
    if (chosen?.some(Number.isNaN)) return false;
    const matching = pattern === undefined ? undefined : glob(pattern);
    const found = own.filter((artifact) =>
      name !== undefined
        ? artifact.name === name
        : chosen !== undefined
          ? chosen.includes(artifact.id)
          : (matching?.test(artifact.name) ?? true),
    );
    for (const { name: folder, files } of found)
      writeFiles(merge === "true" || found.length === 1 ? path : `${path}/${folder}`, files);
    return found.length > 0 || (name === undefined && chosen === undefined);
  }

  /** Of each name the newest artifact of a run. */
  newest(run_id: number): StoredArtifact[] {
    const byName = new Map(this.list.flatMap((each) => (each.run_id === run_id ? [[each.name, each]] : [])));
    return [...byName.values()];
  }
}

const globs = new Map<string, RegExp>();

/** A glob as far as the workflows use it: `*` and `{a,b}`. */
function glob(pattern: string): RegExp {
  const known = globs.get(pattern);
  if (known !== undefined) return known;
  const literal = pattern.replace(/[.+?^$()|[\]\\]/g, "\\$&");
  const alternatives = literal.replace(/\{([^}]*)\}/g, (_, list: string) => `(${list.replaceAll(",", "|")})`);
  const made = new RegExp(`^${alternatives.replaceAll("*", "[^/]*")}$`);
  globs.set(pattern, made);
  return made;
}
