import type { AgentName } from "../../plan/runner-names.ts";

/** A program of a registry, in the version that its preset was proven with. */
export interface Package {
  readonly registry: "npm" | "pypi";
  readonly name: string;
  readonly version: string;
}

/** The libraries of the SOMAS runner. */
export const SOMAS_LIBRARIES: readonly Package[] = [
  { registry: "pypi", name: "pyyaml", version: "6.0.4" },
  { registry: "pypi", name: "filelock", version: "4.2.12" },
];

/** The command lines of the agents. `npm run test:agents` proves a new version. */
export const PACKAGES: Readonly<Record<AgentName, Package>> = {
  claude: { registry: "npm", name: "@anthropic-ai/claude-code", version: "2.1.331" },
  codex: { registry: "npm", name: "@openai/codex", version: "0.169.0" },
  copilot: { registry: "npm", name: "@github/copilot", version: "1.0.102" },
  gemini: { registry: "npm", name: "@google/gemini-cli", version: "0.61.0" },
  aider: { registry: "pypi", name: "aider-chat", version: "0.86.2" },
  opencode: { registry: "npm", name: "opencode-ai", version: "1.18.33" },
};
