/** GitHub did not answer a request as expected. The message has the reason and advice. */
export class RestError extends Error {
  override readonly name = "RestError";
  /** The HTTP status; undefined without an answer. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

const GRANT = "grant it with `permissions: actions: read` to this job and to the job that calls this workflow";

/**
 * Returns the error for an answer that a repeated request does not change.
 * @param permissions The header `x-accepted-github-permissions`, e.g. `actions=read`.
 */
export function refusal(path: string, status: number, message: string, permissions: string | null): RestError {
  const answer = `GitHub answers GET ${path} with ${status}${message === "" ? "" : ` "${message}"`}`;
  const needed = permissions?.replaceAll("=", ": ") ?? "actions: read";
  if (status === 401)
    return new RestError(`${answer}: it does not accept the token; a job's token is valid until the job ends`, status);
  if (status === 403) return new RestError(`${answer}: the token lacks the permission \`${needed}\`; ${GRANT}`, status);
  if (status === 404) {
    const why = "it does not exist, or the token lacks the permission `actions: read` in a private repository";
    return new RestError(`${answer}: ${why}; ${GRANT}`, status);
  }
  return new RestError(answer, status);
}
