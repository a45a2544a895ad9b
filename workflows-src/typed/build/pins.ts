/** An action or a called workflow at a commit, with the version that stands beside it. */
export interface Pin {
  readonly commit: string;
  readonly version: string;
}

/** A pin that differs between the definitions and the workflow files, e.g. because a bot has raised it there. */
export interface MovedPin {
  /** `owner/repository`, with the path in it if there is one. */
  readonly name: string;
  readonly inDefinitions: Pin;
  readonly inFiles: Pin;
}

const USES = /^\s*(?:- )?uses: ["']?([\w.-]+\/[^@\s"']+)@([0-9a-f]{40})["']?(?:[ \t]+#[ \t]*(\S+))?/gm;

function* pinsIn(text: string): Generator<[name: string, pin: Pin]> {
  for (const [, name = "", commit = "", version = ""] of text.matchAll(USES)) yield [name, { commit, version }];
}

/**
 * Finds the pins that differ between the texts of workflow files as the definitions say and as they are, each once. A bot may have
 * raised a pin in some files only; files with two new pins of one action have two entries.
 */
export function findMovedPins(expected: Iterable<string>, actual: Iterable<string>): MovedPin[] {
  const known = new Map([...expected].flatMap((text) => [...pinsIn(text)]));
  const moved = new Map<string, MovedPin>();
  for (const [name, inFiles] of [...actual].flatMap((text) => [...pinsIn(text)])) {
    const inDefinitions = known.get(name);
    if (inDefinitions === undefined || inDefinitions.commit === inFiles.commit) continue;
    moved.set(`${name}@${inFiles.commit}`, { name, inDefinitions, inFiles });
  }
  return [...moved.values()];
}

export const printPin = ({ commit, version }: Pin): string =>
  version === "" ? commit.slice(0, 12) : `${commit.slice(0, 12)} (${version})`;

/** Replaces a pin in the text of a definition: in the object that names the repository, or behind the path of a called workflow. */
export function replacePin(text: string, { name, inDefinitions, inFiles }: MovedPin): string {
  const escaped = name.replace(/[.\\]/g, "\\$&");
  const update = (part: string): string =>
    part
      .replaceAll(inDefinitions.commit, inFiles.commit)
      .replace(/(\bversion: )"[^"]*"/, (all, key) => (inFiles.version === "" ? all : `${key}"${inFiles.version}"`));
  return text
    .replace(new RegExp(`\\{[^{}]*\\brepository: "${escaped}"[^{}]*\\}`, "g"), update)
    .replace(new RegExp(`"${escaped}@${inDefinitions.commit}"(?:,\\s*\\{\\s*version: "[^"]*")?`, "g"), update);
}
