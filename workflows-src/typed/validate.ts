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

/** A workflow file: its whole text, and the same without its scripts, which is what a caller has to know of it. */
export interface WorkflowFile {
  readonly text: string;
  readonly outline: string;
}

/**
 * Parses workflow files (by name) with GitHub's parser, each call checked against the file it names.
 * What was parsed before is remembered in `cache`.
 */
export async function validate(files: ReadonlyMap<string, WorkflowFile>, cache: string): Promise<ParserError[]> {
  const outlines = new Map([...files].map(([file, { outline }]) => [file, outline]));
  const context = `parsed by ${PARSER} ${manifestOf(PARSER).version}, beside ${JSON.stringify([...outlines])}`;
  const errors: ParserError[] = [];
  for (const [file, { text }] of files) {
    const parsed = await cached(cache, `${file} ${context}\n${text}`, async () => {
      return JSON.stringify(await parse(file, text, outlines, cache));
    });
    errors.push(...JSON.parse(parsed.text));
  }
  return errors;
}

async function parse(name: string, content: string, outlines: ReadonlyMap<string, string>, cache: string) {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await loadParser(cache);
  const callees = {
    getFileContent: async (reference: { path?: string }) => {
      const callee = (reference.path ?? "").split("/").at(-1) ?? "";
      const outline = outlines.get(callee);
      if (outline === undefined) throw new Error(`${callee} is not one of the workflows of this project`);
      return { name: callee, content: outline };
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
  return context.errors.getErrors().map(({ rawMessage, range }): ParserError => {
    return { file: name, line: range?.start.line ?? 1, message: rawMessage };
  });
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
