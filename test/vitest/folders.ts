import { relative, sep } from "node:path";
import { BaseSequencer, DefaultReporter, type TestCase, type TestModule, type TestSpecification } from "vitest/node";

interface Folder {
  readonly files: number;
  readonly ended: TestModule[];
  start?: number;
}

/** The folder below `test` that a test file belongs to. */
const folderOf = (file: string): string => relative("test", file).split(sep).slice(0, -1)[0] ?? "test";

/** Runs one folder after the other, each with its longest file first. */
export class FolderSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    return longestFirst.sort((one, other) => folderOf(one.moduleId).localeCompare(folderOf(other.moduleId)));
  }
}

/** Prints a line for each folder when its last file ends; at the end why tests were skipped, and all failures. */
export class FolderReporter extends DefaultReporter {
  readonly #folders = new Map<string, Folder>();
  readonly #seed: number | undefined;

  /** `seed`: shown where it is not the usual one. */
  constructor(seed?: number) {
    super({ summary: false });
    this.#seed = seed;
  }

  override onTestRunStart(specifications: readonly TestSpecification[]): void {
    super.onTestRunStart(specifications);
    this.#folders.clear();
    for (const { moduleId } of specifications) {
      const { files = 0 } = this.#folders.get(folderOf(moduleId)) ?? {};
      this.#folders.set(folderOf(moduleId), { files: files + 1, ended: [] });
    }
    if (this.#seed !== undefined) this.log(`Random tests: SOMAS_TEST_SEED=${this.#seed}\n`);
  }

  onTestModuleStart({ moduleId }: TestModule): void {
    const folder = this.#folders.get(folderOf(moduleId));
    if (folder !== undefined) folder.start ??= Date.now();
  }

  /** The files have no lines of their own. */
  protected override printTestModule(module: TestModule): void {
    const name = folderOf(module.moduleId);
    const folder = this.#folders.get(name);
    if (folder === undefined || folder.ended.push(module) < folder.files) return;
    const tests = folder.ended.flatMap(({ children }) => [...children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const isRed = folder.ended.some((ended) => ended.state() === "failed");
    const seconds = ((Date.now() - (folder.start ?? Date.now())) / 1000).toFixed(1);
    const counts = `${pad(folder.files, 4)} files ${pad(tests.length, 5)} tests ${pad(seconds, 7)} s`;
    const others = (["failed", "skipped"] as const).filter(count).map((state) => `, ${count(state)} ${state}`);
    this.log(`${isRed ? "✗" : "✓"} ${name.padEnd(12)}${counts}${others.join("")}`);
  }

  override onTestRunEnd(...[modules, errors, reason]: Parameters<DefaultReporter["onTestRunEnd"]>): void {
    // Tests that `-t` leaves out need no reason.
    const isSelection = this.ctx.config.testNamePattern !== undefined;
    const skipped = isSelection ? [] : modules.flatMap(({ children }) => [...children.allTests("skipped")]);
    const reasons = new Map<string, number>();
    for (const test of skipped) reasons.set(reasonOf(test), (reasons.get(reasonOf(test)) ?? 0) + 1);
    if (reasons.size > 0) this.log();
    for (const [why, tests] of reasons) this.log(`${tests} skipped: ${why}`);
    super.onTestRunEnd(modules, errors, reason);
  }
}

const pad = (value: number | string, width: number): string => `${value}`.padStart(width);

function reasonOf(test: TestCase): string {
  const result = test.result();
  return test.meta().skipReason || (result.state === "skipped" && result.note) || `${test.fullName} gives no reason`;
}
