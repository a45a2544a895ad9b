import { IDENTITY } from "../git/git.ts";

/**
 * What a runner may know of the machine. A list of what is allowed, so that no token gets through by being new.
 * By RUNNER_TRACKING_ID GitHub's runner finds what outlives its job, and ends it.
 */
const ALLOWED =
  /^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|RUNNER_TRACKING_ID)$/;

/** How to reach registries and models from inside a network. With a password in the address it stays with the machine. */
const PROXY = /^(HTTPS?|NO|ALL)_PROXY$/i;

/** The whole environment of a runner: the allowed part of the machine's, git's identity for commits of its own, and the task's variables. */
export function runnerEnvironment(
  machine: Readonly<Record<string, string | undefined>>,
  task: Readonly<Record<string, string>>,
): Record<string, string> {
  const allowed = Object.entries(machine).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (ALLOWED.test(entry[0]) || (PROXY.test(entry[0]) && !entry[1].includes("@"))),
  );
  return { ...Object.fromEntries(allowed), ...IDENTITY, ...task };
}
