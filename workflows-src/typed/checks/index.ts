import type { Workflow } from "../workflow.ts";
import type { Check, Finding } from "./check.ts";
import { cycles } from "./cycles.ts";
import { embeddedExpressions } from "./embedded-expressions.ts";
import { ids } from "./ids.ts";
import { needs } from "./needs.ts";
import { stepOutputs } from "./step-outputs.ts";

const CHECKS: readonly Check[] = [ids, needs, cycles, stepOutputs, embeddedExpressions];

/** Everything that is wrong with a definition, all at once. */
export const findings = (workflow: Workflow): Finding[] => CHECKS.flatMap((check) => [...check(workflow)]);
