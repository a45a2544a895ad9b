import type { ProblemList } from "../problem-list.ts";
import { type Outline, parseOutline } from "../syntax/outline.ts";
import { parseJsonNode } from "../syntax/parse-json.ts";
import { parseYaml } from "../syntax/parse-yaml.ts";
import type { PlanNode } from "../syntax/plan-node.ts";
import { bulletsVariant } from "./bullets.ts";
import { fencedVariant } from "./fenced.ts";
import { findFormat, GENERAL_TEXTS, LINES, MARKED_TEXTS } from "./formats.ts";
import { guessSyntax } from "./guess-syntax.ts";
import { hybridVariant } from "./hybrid.ts";
import { markdownVariant } from "./markdown.ts";
import { type FoundPlan, readData } from "./read-data.ts";
import { reportUnrecognised } from "./report-unrecognised.ts";
import type { PlanDocument } from "./variant.ts";

/** Finds the format of a file by its content and reads it. A file of no format gets one problem, which says what it is. */
export function readDocument(
  text: string,
  { file, beside }: Pick<PlanDocument, "file" | "beside">,
  problems: ProblemList,
): FoundPlan | undefined {
  let outline: Outline | undefined;
  const withRoot = (root: PlanNode | undefined): PlanDocument => ({
    file,
    text,
    beside,
    root,
    get outline() {
      outline ??= parseOutline(text);
      return outline;
    },
  });
  const document = withRoot(undefined);

  const lines = findFormat(LINES, document);
  if (lines !== undefined) return { format: lines.name, raw: lines.read(document, problems) };
  const syntax = guessSyntax(text);
  const yamlProblems = problems.fork();
  const root = syntax === "markdown" ? undefined : (parseJsonNode(text) ?? parseYaml(text, yamlProblems));
  const data = root && readData(root, withRoot, problems);
  if (data !== undefined) {
    problems.append(yamlProblems);
    return data;
  }
  const isText = syntax !== "data" || (root === undefined && BOX_AT_MARGIN.test(text));
  const found = isText ? readText(document, problems) : undefined;
  if (found !== undefined) return found;
  reportUnrecognised(text, { root, syntax, yamlProblems, outline: () => document.outline }, problems);
  return undefined;
}

/** In a plan in YAML that is damaged, boxes stand in texts, which are indented. */
const BOX_AT_MARGIN = /^(?:[-*+]|\d+[.)])\s+\[[ xX~/-]?\]\s/m;

/** Reads Markdown by the first format or variant that recognises it. */
function readText(document: PlanDocument, problems: ProblemList): FoundPlan | undefined {
  const { text } = document;
  for (const variant of [hybridVariant, markdownVariant])
    if (variant.recognises(text)) return { format: "SOMAS", raw: variant.read(text, problems) };
  const marked = findFormat(MARKED_TEXTS, document);
  if (marked !== undefined) return { format: marked.name, raw: marked.read(document, problems) };
  if (bulletsVariant.recognises(text)) return { format: "Markdown bullets", raw: bulletsVariant.read(text, problems) };
  const general = findFormat(GENERAL_TEXTS, document);
  if (general !== undefined) return { format: general.name, raw: general.read(document, problems) };
  if (fencedVariant.recognises(text) && !namesTasks(document.outline))
    return { format: "plan in a fence", raw: fencedVariant.read(text, problems) };
  return undefined;
}

const TASK_WORDS = /^(?:\*\*)?(?:task|step|story|issue|todo)\s*#?\d|^(?:\*\*)?[A-Z][A-Z0-9]*-\d+\b/i;

/** A fence beside tasks in words is an example, not the plan. */
const namesTasks = ({ sections }: Outline): boolean =>
  sections.some(({ title, items }) => TASK_WORDS.test(title) || items.some(({ text }) => TASK_WORDS.test(text)));
