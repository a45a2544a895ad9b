import { MUTATIONS } from "../model/mutations.ts";
import type { Defect } from "./defects.ts";
import { SUITES, type SuiteName } from "./suites.ts";

/** Suite → what it complained about first; undefined where it noticed nothing. */
export interface Noticed {
  readonly defect: Defect;
  readonly found: ReadonlyMap<SuiteName, string | undefined>;
}

export const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const row = ({ defect, found }: Noticed): string => {
  const complaints = [...found].map(([suite, complaint]) => `\`${suite}\`: ${cell(complaint ?? "nothing")}`);
  return `| ${cell(defect.mistake)} | \`${defect.file.replace("workflows-src/", "")}\` | ${complaints.join("<br>")} |`;
};

/** docs/mutations.md. */
export function page(all: readonly Noticed[]): string {
  const suites = Object.entries(SUITES).filter(([name]) => all.some(({ found }) => found.has(name as SuiteName)));
  return `# Which suite notices which mistake

Tests are worth what they notice. \`npm run test:mutations\` makes each of these mistakes in a copy of the project, builds it, and runs the first
suite named beside it, which must fail; \`npm run test:mutations -- --all\` runs all that are named, and writes this page.
The list is [\`test/mutations/defects.ts\`](../test/mutations/defects.ts); a new one is an entry in it.

| mistake | in \`workflows-src/\` | what fails first in which suite |
| --- | --- | --- |
${all.map(row).join("\n")}

The suites:

${suites.map(([name, { what }]) => `- \`${name}\`: ${what}`).join("\n")}

## In the job graph

\`test/model\` runs the emitted job graph by GitHub's rules, whatever GitHub leaves open, in hundreds of stories. With each of these mistakes in it
a story shows what goes wrong; \`npx vitest run test/model\` checks that.

| mistake | what a story shows |
| --- | --- |
${MUTATIONS.map(({ mistake, noticed }) => `| ${cell(mistake)} | … ${cell(noticed)} … |`).join("\n")}
`;
}
