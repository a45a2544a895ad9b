import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sha256Hex } from "../emit/delivery.ts";
import type { Finding } from "../model/finding.ts";
import { findPackage } from "./manifest.ts";

/** `ci.wac.ts(7,5): error TS2322: Type …`; the lines below it are indented. */
const ERROR = /^(?:(\S.*?)\((\d+),(\d+)\): )?error (TS\d+): (.*(?:\n[ \t]+.*)*)/gm;

/** The options that definitions need, for a project without a tsconfig.json. */
const DEFAULTS = {
  target: "ES2023",
  lib: ["ES2023"],
  module: "NodeNext",
  types: ["node"],
  strict: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/**
 * Finds what TypeScript refuses in definitions and in the files that they import; undefined if TypeScript is not installed. The
 * compiler keeps its results in `cache`, by the content of each file.
 */
export async function checkTypes(
  root: string,
  sources: readonly string[],
  cache: string,
): Promise<Finding[] | undefined> {
  const typescript = findPackage("typescript");
  if (typescript === undefined) return undefined;
  if (sources.length === 0) return [];
  const files = sources.map((source) => resolve(root, source));
  const config = join(cache, `types-${sha256Hex(files.join("\n")).slice(0, 16)}`);
  const base = join(root, "tsconfig.json");
  const hasBase = existsSync(base);
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    `${config}.json`,
    JSON.stringify({
      ...(hasBase && { extends: base }),
      compilerOptions: {
        ...(!hasBase && DEFAULTS),
        noEmit: true,
        incremental: true,
        tsBuildInfoFile: `${config}.tsbuildinfo`,
      },
      files,
      include: [],
    }),
  );
  const output = await runCompiler(join(typescript, "bin/tsc"), `${config}.json`, root);
  return [...output.matchAll(ERROR)].map(([, file, line, column, number, text = ""]): Finding => {
    const [message = "", ...details] = text.split("\n").map((part) => part.trim());
    const place = { file: resolve(root, file ?? sources[0] ?? ""), line: Number(line ?? 0) };
    return {
      code: "refused-types",
      severity: "error",
      source: () => ({ ...place, ...(column !== undefined && { column: Number(column) }) }),
      message,
      hint: `correct the definition here; these are the words of TypeScript (${number})`,
      ...(details.length > 0 && { why: details.join("\n         ") }),
    };
  });
}

/** Returns what the compiler prints. Throws if it fails without an error about a file. */
const runCompiler = (tsc: string, config: string, root: string): Promise<string> =>
  new Promise((settle, reject) => {
    const options = { cwd: root, maxBuffer: Number.POSITIVE_INFINITY };
    execFile(process.execPath, [tsc, "--pretty", "false", "-p", config], options, (error, stdout, stderr) => {
      if (error !== null && stdout.search(ERROR) < 0) reject(new Error(`${error.message}\n${stdout}${stderr}`));
      else settle(stdout);
    });
  });
