import { nodesIn } from "../emit/steps.ts";
import { listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";
import { contextPath } from "./facts/github-reads.ts";

export const insecureVariable: Check = {
  severity: "warning",
  rule: "No job allows unsecure commands, and no step writes text of an outsider into GITHUB_ENV or GITHUB_PATH.",
  why: "The text then sets any variable of the later steps, e.g. one that makes a program load other code.",
  *find(checked) {
    for (const target of listTargets(checked)) {
      const { ACTIONS_ALLOW_UNSECURE_COMMANDS: allows } = asMapping(target.document().env);
      if (allows !== undefined && allows !== false && allows !== "false")
        yield {
          target,
          key: "env.ACTIONS_ALLOW_UNSECURE_COMMANDS",
          message: `env of ${target.name} sets ACTIONS_ALLOW_UNSECURE_COMMANDS: expected the files GITHUB_ENV and GITHUB_PATH`,
          hint: "remove it, and write to these files",
        };
    }
    for (const target of checked.jobs.flatMap(({ steps }) => steps)) {
      const [file] = /\bGITHUB_(?:ENV|PATH)\b/.exec(String(target.document().run ?? "")) ?? [];
      if (file === undefined) continue;
      for (const [name, value] of Object.entries(asMapping((target.step as { readonly env?: unknown }).env))) {
        const text = nodesIn(value)
          .map((node) => contextPath(node) ?? "")
          .find((path) => WRITTEN_BY_ANYONE.test(path));
        if (text === undefined || !new RegExp(`\\b${name}\\b`).test(String(target.document().run))) continue;
        yield {
          target,
          key: `env.${name}`,
          message: `${target.name} writes to ${file} and reads ${text}, which an outsider writes: expected text of the repository`,
          hint: "write it to GITHUB_OUTPUT, and read that output in an env",
        };
      }
    }
  },
};

/** Source: GitHub's list of contexts that an outsider may control, as in model/events.ts. */
const WRITTEN_BY_ANYONE =
  /^github\.(?:head_ref|event\.(?!repository\b|organization\b|pull_request\.base\b).*\.(?:body|default_branch|email|head_ref|label|message|name|page_name|ref|title|head_branch|display_title))$/;
