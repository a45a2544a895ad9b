/** What an id must match: it names files, artifacts and git refs, and git refuses `..`, a dot at the end and `.lock` there. */
export const ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Where a project's specification, plan and results lie, relative to the repository. */
export const artifactsFolder = (projectId: string): string => `.somas/projects/${projectId}/artifacts`;

/** The branch that holds a project's results. */
export const branchOf = (projectId: string): string => `somas/${projectId}`;
