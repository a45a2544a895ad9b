import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { cached } from "./bundle.ts";
import { manifestOf } from "./manifest.ts";

/** What GitHub's own parser says about a line of a workflow file. */
export interface ParserError {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

type Parser = typeof import("@actions/workflow-parser");

const PARSER = "@actions/workflow-parser";

/**
 * Parses workflows with GitHub's parser, calls between them included.
 * `files`: file name → text. Nested calls are looked up among them by name. What was parsed before is remembered in `cache`.
 */
export async function validate(files: ReadonlyMap<string, string>, cache: string): Promise<ParserError[]> {
  const key = `parsed by ${PARSER} ${manifestOf(PARSER).version}\n${JSON.stringify([...files])}`;
  const { text } = await cached(cache, key, async () => JSON.stringify(await parse(files, cache)));
  return JSON.parse(text);
}

async function parse(files: ReadonlyMap<string, string>, cache: string): Promise<ParserError[]> {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await loadParser(cache);
  const callees = {
    getFileContent: async (reference: { path?: string }) => {
      const name = (reference.path ?? "").split("/").at(-1) ?? "";
      const content = files.get(name);
      if (content === undefined) throw new Error(`${name} is not one of the workflows of this project`);
      return { name, content };
    },
  };
  const errors: ParserError[] = [];
  for (const [file, content] of files) {
    const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
    if (value !== undefined) {
      await convertWorkflowTemplate(context, value, callees as never, {
        errorPolicy: 1,
        fetchReusableWorkflowDepth: 1,
        maxReusableWorkflowDepth: 10,
      });
    }
    for (const { rawMessage, range } of context.errors.getErrors()) {
      errors.push({ file, line: range?.start.line ?? 1, message: rawMessage });
    }
  }
  return errors;
}

/** The parser in one file: its package is hundreds of modules, and imports JSON in a way that Node alone refuses. */
async function loadParser(cache: string): Promise<Parser> {
  const { file } = await cached(cache, `${PARSER} ${manifestOf(PARSER).version}`, async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from "${PARSER}"`, resolveDir: import.meta.dirname },
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      ...{ bundle: true, platform: "node", target: "node20", format: "esm", write: false },
    });
    return outputFiles[0]?.text ?? "";
  });
  return import(pathToFileURL(file).href);
}
