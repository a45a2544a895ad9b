import { join } from "node:path";
import type { BuildOptions } from "../workflows-src/typed/build/build.ts";
import { runAllChecks } from "../workflows-src/typed/checks/index.ts";

/** The workflows of this project. */
export const PROJECT: BuildOptions = {
  root: join(import.meta.dirname, ".."),
  definitions: "workflows-src/workflows",
  inline: "workflows-src/inline",
  libraries: ["yaml"],
  command: "npm run build:workflows",
  page: "docs/checks.md",
  check: runAllChecks,
};
