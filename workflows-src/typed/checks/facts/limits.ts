/** Bytes of a workflow file, documented as 500 KB. A file of 510,313 bytes ran; one of 513,306 led to a run without jobs and without a message. */
export const FILE_BYTES = 512_000;

/**
 * Bytes of a run as GitHub's server counts them: the default of `MaxResultSize` in `ParseOptions` of actions/runner. It cannot
 * be seen from outside whether github.com uses the default.
 */
export const RUN_BYTES = 10 * 1024 * 1024;

/** Levels of workflows that call each other, the first caller included, on github.com; 4 on Enterprise Server. */
export const LEVELS = 10;

/** Legs of one matrix. */
export const LEGS = 256;

/** `1.9`: bytes in MiB, rounded up, so that a size above a limit never looks like the limit. */
export const mebibytes = (bytes: number): string => String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);

/** `310`: bytes in KB of 1,024 bytes, rounded up; GitHub's 500 KB are 512,000. */
export const kilobytes = (bytes: number): string => String(Math.ceil(bytes / 1024));
