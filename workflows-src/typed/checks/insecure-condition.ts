import type { ExpressionNode } from "../model/expression-node.ts";
import { listTargets } from "./allowed.ts";
import type { Check } from "./check.ts";
import { contextPath, literalText } from "./facts/github-reads.ts";

export const insecureCondition: Check = {
  severity: "warning",
  rule: "No condition trusts github.actor to be a bot, or looks for a ref inside of a text.",
  why: "The actor is who started the run last, not who wrote the change. A ref such as refs/heads/mai is a part of the text too.",
  *find(checked) {
    for (const target of listTargets(checked)) {
      for (const node of target.nodes) {
        const bot = findBot(node);
        if (bot !== undefined)
          yield {
            target,
            message: `${target.name} compares ${bot}: expected the author of the change`,
            hint: "compare github.event.pull_request.user.login",
          };
        const ref = findPartOfText(node);
        if (ref !== undefined)
          yield {
            target,
            message: `${target.name} looks for ${ref} in a text, of which any part matches: expected a list, or a comparison with each`,
            hint: "write or(eq(ref, …), eq(ref, …))",
          };
      }
    }
  },
};

const ACTOR = /^github\.(?:actor|triggering_actor|event\.sender\.login)$/;

function findBot(node: ExpressionNode): string | undefined {
  if (node.kind !== "operator" || (node.operator !== "==" && node.operator !== "!=")) return undefined;
  const actor = node.operands.map((operand) => contextPath(operand) ?? "").find((path) => ACTOR.test(path));
  const bot = node.operands.map(literalText).find((text) => text?.endsWith("[bot]"));
  return actor !== undefined && bot !== undefined ? `${actor} with "${bot}"` : undefined;
}

function findPartOfText(node: ExpressionNode): string | undefined {
  if (node.kind !== "call" || node.name !== "contains") return undefined;
  const [where, what] = node.arguments;
  if (where === undefined || what === undefined || literalText(where) === undefined) return undefined;
  const path = contextPath(what);
  return path !== undefined && /^github\.(?:ref|ref_name|head_ref|base_ref|actor|event_name)$/.test(path)
    ? path
    : undefined;
}
