import type { Checker } from "../emit/rendering.ts";
import type { CheckCode } from "../model/check-codes.ts";
import { accidentalSkip } from "./accidental-skip.ts";
import { ambiguousOutput } from "./ambiguous-output.ts";
import type { Check, NamedCheck } from "./check.ts";
import { circularNeeds } from "./circular-needs.ts";
import { constantCondition } from "./constant-condition.ts";
import { duplicateArtifact } from "./duplicate-artifact.ts";
import { duplicateConcurrency } from "./duplicate-concurrency.ts";
import { duplicateId } from "./duplicate-id.ts";
import { duplicateJob } from "./duplicate-job.ts";
import { duplicateNeed } from "./duplicate-need.ts";
import { embeddedExpression } from "./embedded-expression.ts";
import { emptyMatrix } from "./empty-matrix.ts";
import { emptyWorkflow } from "./empty-workflow.ts";
import { excessiveInputs } from "./excessive-inputs.ts";
import { excessiveLegs } from "./excessive-legs.ts";
import { excessiveNesting } from "./excessive-nesting.ts";
import { excessivePermissions } from "./excessive-permissions.ts";
import { excessiveTimeout } from "./excessive-timeout.ts";
import { excessiveWorkflows } from "./excessive-workflows.ts";
import { exposedPassword } from "./exposed-password.ts";
import { inheritedSecrets } from "./inherited-secrets.ts";
import { insecureCheckout } from "./insecure-checkout.ts";
import { insecureCondition } from "./insecure-condition.ts";
import { insecureVariable } from "./insecure-variable.ts";
import { invalidAction } from "./invalid-action.ts";
import { invalidArtifact } from "./invalid-artifact.ts";
import { invalidContainer } from "./invalid-container.ts";
import { invalidCron } from "./invalid-cron.ts";
import { invalidId } from "./invalid-id.ts";
import { invalidJob } from "./invalid-job.ts";
import { invalidNumber } from "./invalid-number.ts";
import { invalidSnapshot } from "./invalid-snapshot.ts";
import { missingArtifact } from "./missing-artifact.ts";
import { missingCheckout } from "./missing-checkout.ts";
import { missingId } from "./missing-id.ts";
import { missingNeed } from "./missing-need.ts";
import { missingPermission } from "./missing-permission.ts";
import { oversizedExpression } from "./oversized-expression.ts";
import { oversizedFile } from "./oversized-file.ts";
import { oversizedGroup } from "./oversized-group.ts";
import { oversizedRun } from "./oversized-run.ts";
import { oversizedVariable } from "./oversized-variable.ts";
import { prematureRead } from "./premature-read.ts";
import { prematureVariable } from "./premature-variable.ts";
import { reservedVariable } from "./reserved-variable.ts";
import { retiredRunner } from "./retired-runner.ts";
import { roundedNumber } from "./rounded-number.ts";
import { runChecks } from "./run-checks.ts";
import { secretOutput } from "./secret-output.ts";
import { unexplainedAllow } from "./unexplained-allow.ts";
import { unguardedMatrix } from "./unguarded-matrix.ts";
import { unknownJob } from "./unknown-job.ts";
import { unknownKey } from "./unknown-key.ts";
import { unknownNeed } from "./unknown-need.ts";
import { unknownService } from "./unknown-service.ts";
import { unknownStep } from "./unknown-step.ts";
import { unknownWorkflow } from "./unknown-workflow.ts";
import { unlistedJob } from "./unlisted-job.ts";
import { unmatchableFilter } from "./unmatchable-filter.ts";
import { unpinnedAction } from "./unpinned-action.ts";
import { unreachableValue } from "./unreachable-value.ts";
import { unsetOutput } from "./unset-output.ts";
import { unstoredScript } from "./unstored-script.ts";
import { untypedExpression } from "./untyped-expression.ts";
import { unusedAllow } from "./unused-allow.ts";

/**
 * Every check, in the order in which they run. Entries that are no jobs come first, because the other checks cannot look at
 * them; the checks of `allow` come last, because they compare it with the findings of the others.
 */
const BY_CODE: Readonly<Record<CheckCode, Check>> = {
  "invalid-job": invalidJob,
  "unknown-key": unknownKey,
  "empty-workflow": emptyWorkflow,
  "unmatchable-filter": unmatchableFilter,
  "unknown-workflow": unknownWorkflow,
  "duplicate-id": duplicateId,
  "invalid-id": invalidId,
  "duplicate-job": duplicateJob,
  "unlisted-job": unlistedJob,
  "circular-needs": circularNeeds,
  "unknown-need": unknownNeed,
  "duplicate-need": duplicateNeed,
  "missing-need": missingNeed,
  "unknown-job": unknownJob,
  "premature-read": prematureRead,
  "unknown-step": unknownStep,
  "missing-id": missingId,
  "unset-output": unsetOutput,
  "secret-output": secretOutput,
  "ambiguous-output": ambiguousOutput,
  "duplicate-artifact": duplicateArtifact,
  "invalid-artifact": invalidArtifact,
  "missing-artifact": missingArtifact,
  "unstored-script": unstoredScript,
  "missing-checkout": missingCheckout,
  "accidental-skip": accidentalSkip,
  "constant-condition": constantCondition,
  "unreachable-value": unreachableValue,
  "empty-matrix": emptyMatrix,
  "excessive-legs": excessiveLegs,
  "excessive-inputs": excessiveInputs,
  "unguarded-matrix": unguardedMatrix,
  "excessive-permissions": excessivePermissions,
  "missing-permission": missingPermission,
  "duplicate-concurrency": duplicateConcurrency,
  "oversized-group": oversizedGroup,
  "excessive-nesting": excessiveNesting,
  "excessive-workflows": excessiveWorkflows,
  "invalid-cron": invalidCron,
  "invalid-number": invalidNumber,
  "rounded-number": roundedNumber,
  "excessive-timeout": excessiveTimeout,
  "retired-runner": retiredRunner,
  "invalid-container": invalidContainer,
  "unknown-service": unknownService,
  "invalid-snapshot": invalidSnapshot,
  "embedded-expression": embeddedExpression,
  "untyped-expression": untypedExpression,
  "oversized-expression": oversizedExpression,
  "oversized-variable": oversizedVariable,
  "reserved-variable": reservedVariable,
  "premature-variable": prematureVariable,
  "oversized-file": oversizedFile,
  "oversized-run": oversizedRun,
  "invalid-action": invalidAction,
  "unpinned-action": unpinnedAction,
  "inherited-secrets": inheritedSecrets,
  "insecure-checkout": insecureCheckout,
  "insecure-condition": insecureCondition,
  "insecure-variable": insecureVariable,
  "exposed-password": exposedPassword,
  "unexplained-allow": unexplainedAllow,
  "unused-allow": unusedAllow,
};

export const CHECKS: readonly NamedCheck[] = Object.entries(BY_CODE).map(([code, check]) => ({
  ...check,
  code: code as CheckCode,
}));

/** The checks as the build takes them. */
export const runAllChecks: Checker = (rendering) => runChecks(rendering, CHECKS);
