import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Defect } from "./defects.ts";

/** What is not copied: it is not the project's own. */
const LENT = ["node_modules", ".venv", ".cache"];

/** How a command ended in a copy of the project. */
export interface Ran {
  readonly passed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the project, in which files can be damaged. */
export class Project {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    for (const file of execFileSync("git", list, { encoding: "utf8" }).split("\0")) {
      if (file === "" || LENT.includes(file) || !existsSync(file)) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      cpSync(file, join(folder, file));
    }
    for (const name of LENT) if (existsSync(name)) symlinkSync(resolve(name), join(folder, name));
  }

  /** Makes the mistake. Throws where the file does not hold it once. */
  damage({ file, from, to, mistake }: Defect): void {
    const text = readFileSync(join(this.#folder, file), "utf8");
    const parts = text.split(from);
    if (parts.length !== 2)
      throw new Error(`${mistake}: ${file} holds ${JSON.stringify(from)} ${parts.length - 1} times`);
    writeFileSync(join(this.#folder, file), parts.join(to));
  }

  async run(
    [program, ...args]: readonly [string, ...string[]],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Ran> {
    const options = { cwd: this.#folder, maxBuffer: 1 << 28, env: { ...process.env, ...environment } };
    return new Promise((resolve) => {
      execFile(program, args, options, (error, stdout, stderr) => resolve({ passed: error === null, stdout, stderr }));
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
