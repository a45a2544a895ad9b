import { afterAll, beforeAll, expect, test } from "vitest";
import { LanguageServer } from "./language-server.ts";

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start();
});
afterAll(() => server.stop());

const example = (name: string): string => `test/typed/examples/${name}.wac.ts`;

/** What editors show is names: of the value's type, and of what it reads. */
test.each([
  [
    example("build-image"),
    "inputs.platform",
    '(property) platform: ExpressionOf<"linux/amd64" | "linux/arm64", "inputs">',
  ],
  [example("build-image"), "const build", 'const build: RunStep<Readonly<Record<"image", Output<string>>>>'],
  [example("release"), "pack.outputs.version", '(property) version: ExpressionOf<string, "needs">'],
  [example("release"), "secrets.NPM_TOKEN", '(property) NPM_TOKEN: ExpressionOf<string, "secrets">'],
  [example("release"), "github.event", '(property) event: Property<Payload<PushEvent>, "github" | "untrusted">'],
  [example("command"), "{ comment", 'const comment: Property<Payload<IssueComment>, "github" | "untrusted">'],
  [example("command"), "comment.body", '(property) body: ExpressionOf<string, "github" | "untrusted">'],
  [example("ci"), "({ next", '(parameter) next: ExpressionOf<true | null, "matrix">'],
  [example("ci"), "({ node", '(parameter) node: ExpressionOf<22 | 24 | 26, "matrix">'],
  [example("fan-out"), "const found", 'const found: Expression<readonly Package[], "needs">'],
  [
    "test/typed/refused/events.types.ts",
    "github.event.label.name;\n    github.event.pull_request",
    '(property) pull_request: Property<Payload<PullRequest>, "github" | "untrusted">',
  ],
  ["workflows-src/workflows/somas-wave.wac.ts", "const next", 'const next: Expression<NextWave, "inputs">'],
])("%s: %s", async (file, text, shown) => {
  expect(await server.hover(file, text)).toBe(shown);
});
