/** Ids name files, artifacts and git refs; git refuses `..`, and a dot or `.lock` at the end. */
export const ID_PATTERN = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The folder of a project's specification, plan and results, relative to the repository. */
export const locateArtifacts = (projectId: string): string => `.somas/projects/${projectId}/artifacts`;

/** The branch with a project's results. */
export const nameBranch = (projectId: string): string => `somas/${projectId}`;

/** The folder of the branches that hold work which could not be merged. */
export const locateHeldBranches = (projectId: string): string => `somas-held/${projectId}`;
