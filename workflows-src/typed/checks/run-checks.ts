import type { Rendering } from "../emit/rendering.ts";
import type { Allowed, Checked } from "../model/finding.ts";
import { findTrustedTexts, reasonFor } from "./allowed.ts";
import type { CheckFinding, NamedCheck } from "./check.ts";
import { toCheckedWorkflow } from "./checked-workflow.ts";

/** Runs the checks in their order. Findings that the definition allows are listed apart. */
export function runChecks(rendering: Rendering, checks: readonly NamedCheck[]): Checked {
  const workflow = toCheckedWorkflow(rendering);
  const found: CheckFinding[] = [];
  // The other checks read documents, which cannot be made here.
  const isIncomplete = workflow.incompleteParts.length > 0;
  const applicable = isIncomplete ? checks.filter(({ code }) => code === "invalid-job") : checks;
  for (const { code, severity = "error", why, find } of applicable) {
    const before = [...found];
    for (const { other, key, ...violation } of find(workflow, before)) {
      const { target } = violation;
      const path = [...target.path, ...keysOf(key)];
      found.push({ severity, ...violation, code, path, source: target.source, why, ...(other && { other }) });
    }
  }
  const allowed = found.flatMap((finding): Allowed[] => {
    const reason = reasonFor(finding);
    return reason === undefined ? [] : [{ code: finding.code, place: finding.target.name, reason }];
  });
  return {
    findings: found.filter((finding) => reasonFor(finding) === undefined),
    allowed: [...allowed, ...findTrustedTexts(workflow)],
  };
}

/** `steps.0.env` → `["steps", 0, "env"]`. */
const keysOf = (key: string | undefined): (string | number)[] =>
  key?.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? [];
