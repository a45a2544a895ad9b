/** When stage 4 writes the architecture: where there is none, always, or never. */
export const ARCHITECTURE_MODES = ["auto", "always", "never"] as const;
export type Architecture = (typeof ARCHITECTURE_MODES)[number];

/** What counts as done when a project runs again: what its branch shows as done from the same inputs, or nothing. */
export const RESUME_MODES = ["auto", "never"] as const;
export type Resume = (typeof RESUME_MODES)[number];
