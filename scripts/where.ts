import { relative } from "node:path";
import { build, scriptsOf } from "../workflows-src/typed/build/build.ts";
import { renderDiagnostic } from "../workflows-src/typed/build/diagnostic.ts";
import { type GeneratedPlace, NoSuchPlace, prepareWhere } from "../workflows-src/typed/build/where.ts";
import { printMistakes, readOptions } from "./options.ts";
import { PROJECT } from "./project.ts";

const HELP = `npm run where -- FILE:LINE[:COLUMN] …

Finds the line of the definitions or of the scripts that a line of a generated file comes from. Prints one line per answer.
FILE is a file of .github/workflows or generated; its name is enough.
`;

async function main(args: readonly string[]): Promise<number> {
  const { words, mistakes, flag } = readOptions(args, [], ["help"]);
  const help = flag("help");
  const places: GeneratedPlace[] = [];
  for (const word of words) {
    const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(word) ?? [];
    if (file === undefined) mistakes.push(`${JSON.stringify(word)}: expected FILE:LINE or FILE:LINE:COLUMN`);
    else places.push({ file, line: Number(line), ...(column !== undefined && { column: Number(column) }) });
  }
  if (words.length === 0 && !help) mistakes.push("a place in a generated file is missing: FILE:LINE");
  if (mistakes.length > 0) {
    printMistakes(mistakes);
    return 2;
  }
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }

  const built = await build(PROJECT);
  const whereIs = await prepareWhere(built, PROJECT.root, scriptsOf(PROJECT));
  let missing = 0;
  for (const place of places) {
    try {
      const { source, what } = whereIs(place);
      const position = [relative(PROJECT.root, source.file), source.line, ...(source.column ? [source.column] : [])];
      process.stdout.write(`${position.join(":")}  ${what}\n`);
    } catch (error) {
      if (!(error instanceof NoSuchPlace)) throw error;
      missing++;
      process.stderr.write(`${error.message}\n`);
    }
  }
  if (built.problems.length > 0)
    process.stderr.write(
      `The definitions do not build, so some files may be missing here:\n${built.problems.map((problem) => renderDiagnostic(problem, PROJECT.root)).join("\n")}\n`,
    );
  return missing > 0 ? 2 : 0;
}

process.exitCode = await main(process.argv.slice(2));
