import type { Checker } from "../emit/rendering.ts";
import type { CheckCode } from "../model/check-codes.ts";
import { accidentalSkip } from "./accidental-skip.ts";
import { badCron } from "./bad-cron.ts";
import { badNumber } from "./bad-number.ts";
import type { Check, NamedCheck } from "./check.ts";
import { cycle } from "./cycle.ts";
import { defaultVariable } from "./default-variable.ts";
import { duplicateId } from "./duplicate-id.ts";
import { duplicateJob } from "./duplicate-job.ts";
import { duplicateNeed } from "./duplicate-need.ts";
import { emptyMatrix } from "./empty-matrix.ts";
import { environmentTooLarge } from "./environment-too-large.ts";
import { expressionInRun } from "./expression-in-run.ts";
import { expressionInText } from "./expression-in-text.ts";
import { expressionTooLong } from "./expression-too-long.ts";
import { fileTooLarge } from "./file-too-large.ts";
import { inheritedSecrets } from "./inherited-secrets.ts";
import { malformedId } from "./malformed-id.ts";
import { nestedTooDeep } from "./nested-too-deep.ts";
import { notAJob } from "./not-a-job.ts";
import { nothingMatches } from "./nothing-matches.ts";
import { nothingToDo } from "./nothing-to-do.ts";
import { overlongTimeout } from "./overlong-timeout.ts";
import { permissionCeiling } from "./permission-ceiling.ts";
import { readBeforeStep } from "./read-before-step.ts";
import { readOfMissingJob } from "./read-of-missing-job.ts";
import { readOfMissingStep } from "./read-of-missing-step.ts";
import { readWithoutNeed } from "./read-without-need.ts";
import { runChecks } from "./run-checks.ts";
import { runTooLarge } from "./run-too-large.ts";
import { secretInOutput } from "./secret-in-output.ts";
import { sharedConcurrency } from "./shared-concurrency.ts";
import { stepWithoutId } from "./step-without-id.ts";
import { takenArtifact } from "./taken-artifact.ts";
import { tooManyInputs } from "./too-many-inputs.ts";
import { tooManyLegs } from "./too-many-legs.ts";
import { tooManyWorkflows } from "./too-many-workflows.ts";
import { unguardedMatrix } from "./unguarded-matrix.ts";
import { unknownKey } from "./unknown-key.ts";
import { unknownNeed } from "./unknown-need.ts";
import { unpinnedAction } from "./unpinned-action.ts";
import { unreasonedAllow } from "./unreasoned-allow.ts";
import { unsetOutput } from "./unset-output.ts";
import { unstoredScript } from "./unstored-script.ts";
import { unusedAllow } from "./unused-allow.ts";

/**
 * Every check, in the order in which they run. Entries that are no jobs come first, because the other checks cannot look at
 * them; the checks of `allow` come last, because they compare it with the findings of the others.
 */
const BY_CODE: Readonly<Record<CheckCode, Check>> = {
  "not-a-job": notAJob,
  "unknown-key": unknownKey,
  "nothing-to-do": nothingToDo,
  "nothing-matches": nothingMatches,
  "duplicate-id": duplicateId,
  "malformed-id": malformedId,
  "duplicate-job": duplicateJob,
  cycle: cycle,
  "unknown-need": unknownNeed,
  "duplicate-need": duplicateNeed,
  "read-without-need": readWithoutNeed,
  "read-of-missing-job": readOfMissingJob,
  "read-before-step": readBeforeStep,
  "read-of-missing-step": readOfMissingStep,
  "step-without-id": stepWithoutId,
  "unset-output": unsetOutput,
  "secret-in-output": secretInOutput,
  "taken-artifact": takenArtifact,
  "unstored-script": unstoredScript,
  "accidental-skip": accidentalSkip,
  "empty-matrix": emptyMatrix,
  "too-many-legs": tooManyLegs,
  "too-many-inputs": tooManyInputs,
  "unguarded-matrix": unguardedMatrix,
  "permission-ceiling": permissionCeiling,
  "shared-concurrency": sharedConcurrency,
  "nested-too-deep": nestedTooDeep,
  "too-many-workflows": tooManyWorkflows,
  "bad-cron": badCron,
  "bad-number": badNumber,
  "overlong-timeout": overlongTimeout,
  "expression-in-run": expressionInRun,
  "expression-in-text": expressionInText,
  "expression-too-long": expressionTooLong,
  "environment-too-large": environmentTooLarge,
  "default-variable": defaultVariable,
  "file-too-large": fileTooLarge,
  "run-too-large": runTooLarge,
  "unpinned-action": unpinnedAction,
  "inherited-secrets": inheritedSecrets,
  "unreasoned-allow": unreasonedAllow,
  "unused-allow": unusedAllow,
};

export const CHECKS: readonly NamedCheck[] = Object.entries(BY_CODE).map(([code, check]) => ({
  ...check,
  code: code as CheckCode,
}));

/** The checks as the build takes them. */
export const runAllChecks: Checker = (rendering) => runChecks(rendering, CHECKS);
