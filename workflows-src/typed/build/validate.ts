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

type Parser = Pick<typeof import("@actions/workflow-parser"), (typeof NAMES)[number]>;

const NAMES = ["parseWorkflow", "convertWorkflowTemplate", "NoOperationTraceWriter"] as const;
const PARSER = "@actions/workflow-parser";

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
  const context = `parsed by ${PARSER} ${readManifest(PARSER).version}, beside ${JSON.stringify([...outlines])}`;
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
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await loadParser(cache);
  const callees = {
    getFileContent: async ({ owner, repository, path, version }: Reference) => {
      const uses = repository === undefined ? `./${path}` : `${owner}/${repository}/${path}@${version}`;
      const outline = outlines.get(uses);
      if (outline === undefined) throw new Error(`${uses} is not one of the workflows of this project`);
      return { name: uses, content: outline };
    },
  };
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) {
    await convertWorkflowTemplate(context, value, callees as never, {
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
  const contents = `export { ${NAMES.join(", ")} } from "${PARSER}"`;
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
