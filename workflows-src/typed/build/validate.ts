import { pathToFileURL } from "node:url";
import { cached } from "./cache.ts";
import { readManifest } from "./manifest.ts";

/** An error of GitHub's own parser about a line of a workflow file. */
export interface ParserError {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

type Parser = typeof import("@actions/workflow-parser") &
  typeof import("@actions/workflow-parser/templates/template-context") &
  typeof import("@actions/workflow-parser/workflows/workflow-schema") &
  typeof import("@actions/expressions/features");

const PARSER = "@actions/workflow-parser";

/** Modules of the parser and the names that are used from each. */
const MODULES: readonly (readonly [module: string, names: readonly (keyof Parser)[]])[] = [
  [PARSER, ["parseWorkflow", "convertWorkflowTemplate", "NoOperationTraceWriter"]],
  [`${PARSER}/templates/template-context`, ["TemplateContext", "TemplateValidationErrors"]],
  [`${PARSER}/workflows/workflow-schema`, ["getWorkflowSchema"]],
  ["@actions/expressions/features", ["FeatureFlags"]],
];

/** Syntax that GitHub has and the parser still takes for an experiment: generally available since 2026-06-25. */
const FEATURES = { allowBackgroundSteps: true };

/** A workflow file: its text, and a shorter one with the same inputs, secrets and outputs for its callers. */
export interface WorkflowFile {
  readonly text: string;
  readonly outline: string;
  /** The outlines of the workflows of other repositories that it calls: value of `uses` → outline. */
  readonly callees?: ReadonlyMap<string, string>;
}

/**
 * Parses workflow files (by name) with GitHub's parser, which checks each call against the called file. Results are kept in
 * `cache`.
 */
export async function validate(files: ReadonlyMap<string, WorkflowFile>, cache: string): Promise<ParserError[]> {
  const outlines = new Map(
    [...files].flatMap(([file, { outline, callees = [] }]) => [[`./.github/workflows/${file}`, outline], ...callees]),
  );
  const context = `parsed by ${PARSER} ${readManifest(PARSER).version} with ${Object.keys(FEATURES).join(", ")}, beside ${JSON.stringify([...outlines])}`;
  const errors: ParserError[] = [];
  for (const [file, { text }] of files) {
    const parsed = await cached(cache, file, `${file} ${context}\n${text}`, async () => {
      return JSON.stringify(await parse(file, text, outlines, cache));
    });
    errors.push(...JSON.parse(parsed.text));
  }
  return errors;
}

/** The path of a called workflow, as the parser splits it. */
interface Reference {
  readonly path: string;
  readonly repository?: string;
  readonly owner?: string;
  readonly version?: string;
}

async function parse(
  name: string,
  content: string,
  outlines: ReadonlyMap<string, string>,
  cache: string,
): Promise<ParserError[]> {
  const parser = await loadParser(cache);
  const featureFlags = new parser.FeatureFlags(FEATURES);
  const callees = {
    getFileContent: async ({ owner, repository, path, version }: Reference) => {
      const uses = repository === undefined ? `./${path}` : `${owner}/${repository}/${path}@${version}`;
      const outline = outlines.get(uses);
      if (outline === undefined) throw new Error(`${uses} is not one of the workflows of this project`);
      return { name: uses, content: outline };
    },
  };
  const context = new parser.TemplateContext(
    new parser.TemplateValidationErrors(),
    parser.getWorkflowSchema(),
    new parser.NoOperationTraceWriter(),
  );
  context.state.featureFlags = featureFlags;
  const { value } = parser.parseWorkflow({ name, content }, context);
  if (value !== undefined) {
    await parser.convertWorkflowTemplate(context, value, callees as never, {
      featureFlags,
      errorPolicy: 1,
      fetchReusableWorkflowDepth: 1,
      maxReusableWorkflowDepth: 10,
    });
  }
  // Errors inside a callee are reported with the callee; here they would have lines of the other file.
  // Workflows of other repositories cannot be read.
  const written = content.split("\n");
  const errors = context.errors
    .getErrors()
    .filter(({ prefix = "" }) => (/^\S+\.yml/.exec(prefix)?.[0] ?? name) === name)
    .filter(
      ({ rawMessage, range }) => rawMessage !== UNREAD || LOCAL.test(written[(range?.start.line ?? 1) - 1] ?? ""),
    );
  const lines = errors.map(({ rawMessage, range }) => ({ line: range?.start.line ?? 1, message: rawMessage }));
  return [...new Map(lines.map((error) => [JSON.stringify(error), { file: name, ...error }])).values()];
}

/** The parser's message about a call whose file it did not get. */
const UNREAD = "Unable to find reusable workflow";

/** A line that calls a workflow of the same repository. */
const LOCAL = /\buses: ["']?[.$]\//;

/**
 * Loads the parser from one cached file: its package is hundreds of modules, which Node takes longer to load than to run,
 * and imports JSON in a way that Node refuses.
 */
async function loadParser(cache: string): Promise<Parser> {
  const contents = MODULES.map(([module, names]) => `export { ${names.join(", ")} } from "${module}";`).join("\n");
  const key = JSON.stringify([contents, BANNER, readManifest("esbuild").version, readManifest(PARSER).version]);
  const { file } = await cached(cache, PARSER, key, async () => {
    const { build } = await import("esbuild");
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      banner: { js: BANNER },
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      minify: true,
      keepNames: true,
      write: false,
    });
    return outputFiles[0]?.text ?? "";
  });
  return import(pathToFileURL(file).href);
}

/** CommonJS packages `require` modules of Node. */
const BANNER = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
