import { accidentalSkip } from "./accidental-skip.ts";
import { type Allowed, reasonFor, trustedIn } from "./allowed.ts";
import { badCron } from "./bad-cron.ts";
import { badNumber } from "./bad-number.ts";
import type { Check, CheckFinding } from "./check.ts";
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
import { runTooLarge } from "./run-too-large.ts";
import { secretInOutput } from "./secret-in-output.ts";
import { sharedConcurrency } from "./shared-concurrency.ts";
import { stepWithoutId } from "./step-without-id.ts";
import type { Subject } from "./subject.ts";
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

/** What is about a workflow as it stands; each of these can be allowed. */
const RULES = [
  nothingToDo,
  nothingMatches,
  duplicateId,
  malformedId,
  duplicateJob,
  cycle,
  unknownNeed,
  duplicateNeed,
  readWithoutNeed,
  readOfMissingJob,
  readBeforeStep,
  readOfMissingStep,
  stepWithoutId,
  unsetOutput,
  secretInOutput,
  takenArtifact,
  unstoredScript,
  accidentalSkip,
  emptyMatrix,
  tooManyLegs,
  tooManyInputs,
  unguardedMatrix,
  permissionCeiling,
  sharedConcurrency,
  nestedTooDeep,
  tooManyWorkflows,
  badCron,
  badNumber,
  overlongTimeout,
  expressionInRun,
  expressionInText,
  expressionTooLong,
  environmentTooLarge,
  defaultVariable,
  fileTooLarge,
  runTooLarge,
  unpinnedAction,
  inheritedSecrets,
] as const;

/** The code of a rule that can be allowed. */
export type Code = (typeof RULES)[number]["code"];

/**
 * Every check. Where a job is none, the others have nothing to look at; a key that nothing reads would stay unread if it were
 * allowed; what is allowed is compared with what they found.
 */
export const CHECKS: readonly Check[] = [notAJob, unknownKey, ...RULES, unreasonedAllow, unusedAllow];

export interface Checked {
  /** Everything that is wrong with a definition, all at once. */
  readonly findings: readonly CheckFinding[];
  readonly allowed: readonly Allowed[];
}

export function check(subject: Subject, checks: readonly Check[] = CHECKS): Checked {
  const found: CheckFinding[] = [];
  const applicable = subject.strangers.length > 0 ? checks.filter(({ code }) => code === notAJob.code) : checks;
  for (const { code, severity, find } of applicable) {
    const before = [...found];
    for (const { other, ...of } of find(subject, before))
      found.push({ severity, ...of, code, source: of.at.source, ...(other && { other }) });
  }
  const allowed = found.flatMap((finding): Allowed[] => {
    const reason = reasonFor(finding);
    return reason === undefined ? [] : [{ code: finding.code, place: finding.at.name, reason }];
  });
  return {
    findings: found.filter((finding) => reasonFor(finding) === undefined),
    allowed: [...allowed, ...trustedIn(subject)],
  };
}
