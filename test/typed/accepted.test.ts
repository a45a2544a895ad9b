import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type BuildResult, build } from "../../workflows-src/typed/build/build.ts";
import { runAllChecks } from "../../workflows-src/typed/checks/index.ts";

const ACCEPTED = "test/typed/accepted";
const definitions = readdirSync(ACCEPTED).filter((file) => file.endsWith(".wac.ts"));

const buildFolder = (folder: string): Promise<BuildResult> =>
  build({
    root: process.cwd(),
    definitions: folder,
    inline: "test/typed/examples/inline",
    libraries: [],
    command: "npm run build:workflows",
    check: runAllChecks,
  });

const problemsOf = ({ problems }: BuildResult): string[] =>
  problems.map(({ severity, file, line, message, code }) => `${severity} ${file}:${line} ${message} [${code}]`);

describe("right code, which GitHub runs as it is meant", () => {
  let built: BuildResult;
  beforeAll(async () => {
    built = await buildFolder(ACCEPTED);
  });

  test("builds without an error, and its warnings name all that nothing checks", () => {
    expect(problemsOf(built)).toMatchInlineSnapshot(`
      [
        "warning test/typed/accepted/chain.wac.ts:11 job "sign" is skipped whenever job "build" is, which has an if: expected a status function in its if [accidental-skip]",
        "warning test/typed/accepted/outputs.wac.ts:17 step "Read the versions" of job "list" declares the output "any" and never writes it: expected a line any=… appended to $GITHUB_OUTPUT [unset-output]",
        "warning test/typed/accepted/outputs.wac.ts:17 step "Read the versions" of job "list" declares the output "packages" and never writes it: expected a line packages=… appended to $GITHUB_OUTPUT [unset-output]",
        "warning test/typed/accepted/outputs.wac.ts:29 the matrix of job "test" may be empty, because "name" may be: expected an if that requires at least one leg [unguarded-matrix]",
        "warning test/typed/accepted/values.wac.ts:56 the matrix of job "test" may be empty, because "os" may be: expected an if that requires at least one leg [unguarded-matrix]",
        "warning test/typed/accepted/newer.wac.ts:20 nothing checks "event_of_tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'event_of_tomorrow' (newer.yml:9) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:22 nothing checks "permissions.scope-of-tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'scope-of-tomorrow' (newer.yml:14) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:22 nothing checks "key-of-tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'key-of-tomorrow' (newer.yml:16) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:31 nothing checks "permissions.scope-of-tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'scope-of-tomorrow' (newer.yml:22) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:32 nothing checks "services.database.network", which the bundled parser of GitHub does not know: Unexpected value 'network' (newer.yml:27) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:30 nothing checks "key-of-tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'key-of-tomorrow' (newer.yml:28) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:41 nothing checks "key-of-tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'key-of-tomorrow' (newer.yml:39) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:42 nothing checks "listen", which the bundled parser of GitHub does not know: Unexpected value 'listen' (newer.yml:42) [unverified-key]",
        "warning test/typed/accepted/newer.wac.ts:43 nothing checks the expression tomorrow(github.sha), which the bundled parser of GitHub does not know: Unrecognized function: 'tomorrow' (newer.yml:44) [unverified-key]",
      ]
    `);
  });

  test.each(definitions)("%s says the same in its YAML", async (definition) => {
    const file = definition.replace(".wac.ts", ".yml");
    await expect(built.files.get(`.github/workflows/${file}`)).toMatchFileSnapshot(resolve(ACCEPTED, file));
  });
});

test("only the escape hatch turns a refusal of GitHub's parser into a warning", async () => {
  expect(problemsOf(await buildFolder("test/typed/unverified"))).toMatchInlineSnapshot(`
    [
      "warning test/typed/unverified/both.wac.ts:10 nothing checks "key-of-tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'key-of-tomorrow' (both.yml:12) [unverified-key]",
      "error test/typed/unverified/both.wac.ts:17 Unexpected value '' (both.yml:19) [refused-workflow]",
      "warning test/typed/unverified/both.wac.ts:17 nothing checks "container.key-of-tomorrow", which the bundled parser of GitHub does not know: Unexpected value 'key-of-tomorrow' (both.yml:20) [unverified-key]",
    ]
  `);
});
