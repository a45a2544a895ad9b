/** Agents with a preset, see task/runners/packages.ts. */
export const AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"] as const;
export type AgentName = (typeof AGENTS)[number];

/** The programs that carry a task out. */
export const RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"] as const;
export type RunnerName = (typeof RUNNERS)[number];

/** The values of `runner`; `auto` takes the first that can. */
export const RUNNER_CHOICES = ["auto", ...RUNNERS] as const;
export type RunnerChoice = (typeof RUNNER_CHOICES)[number];
