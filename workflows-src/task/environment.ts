import { IDENTITY } from "../git/git.ts";

/**
 * The machine's variables that a runner gets. The list names allowed variables, so a new token is never passed on.
 * With RUNNER_TRACKING_ID GitHub's runner finds and ends processes that outlive the job.
 */
const ALLOWED =
  /^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/;

/** How to reach registries and models from inside a network. An address with a password is not passed on. */
const PROXY = /^(HTTPS?|NO|ALL)_PROXY$/i;

/** Returns a runner's whole environment: allowed variables of the machine, git's identity for its commits, and the task's variables. */
export function buildRunnerEnvironment(
  machine: Readonly<Record<string, string | undefined>>,
  task: Readonly<Record<string, string>>,
): Record<string, string> {
  const allowed = Object.entries(machine).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (ALLOWED.test(entry[0]) || (PROXY.test(entry[0]) && !entry[1].includes("@"))),
  );
  return { ...Object.fromEntries(allowed), ...IDENTITY, ...task };
}
