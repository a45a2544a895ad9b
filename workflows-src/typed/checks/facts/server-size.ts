import { asMapping } from "../checked-workflow.ts";
import { readsAsText } from "./bare-scalars.ts";
import { legsSize } from "./legs-size.ts";
import { storedLength } from "./measure.ts";
import { NODE, textSize } from "./memory.ts";

/**
 * Returns the bytes that GitHub's server counts each time it reads a workflow file: 24 for every key and value, plus 26 and two
 * per UTF-16 code unit for a text. `document` holds the values of the parsed YAML. An alias counts in full, a comment not at all. Source: `TemplateReader` in actions/runner, `src/Sdk/WorkflowParser/ObjectTemplating`.
 */
export function fileSize(document: unknown): number {
  const strategies = Object.values(asMapping(asMapping(document).jobs)).map((job) => asMapping(job).strategy);
  return strategies.reduce((sum: number, strategy) => sum + legsSize(strategy), valueSize(document, ""));
}

/** `path` has the keys that lead to the value, e.g. `jobs/build/env/NAME`. */
function valueSize(value: unknown, path: string): number {
  if (typeof value === "string") return scalarSize(value);
  if (typeof value !== "object" || value === null)
    return readsAsText(value, path) ? textSize(String(value ?? "").length) : NODE;
  let size = NODE;
  for (const [key, item] of Object.entries(value)) {
    if (!Array.isArray(value)) size += scalarSize(key);
    size += valueSize(item, path === "" ? key : `${path}/${key}`);
  }
  return size;
}

const scalarSize = (text: string): number => (INSERT.test(text) ? NODE : textSize(storedLength(text)));

/** GitHub's only directive, which inserts the keys of another mapping. */
const INSERT = /^\$\{\{\s*insert\s*\}\}$/;
