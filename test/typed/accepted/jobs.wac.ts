import { github, runner } from "../../../workflows-src/typed/contexts.ts";
import { choose, eq } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { reusableWorkflow } from "../../../workflows-src/typed/workflow.ts";

export default reusableWorkflow(
  "jobs",
  {
    name: "Jobs",
    description: "Matrices, containers, labels and keys as GitHub takes them.",
    inputs: {},
    on: { push: {}, release: {} },
    "cache-mode": "none",
  },
  ({ secrets }) => {
    const steps = [{ name: "Make", run: "make" }];
    const systems = job({
      permissions: {},
      "runs-on": ({ os }) => os.label,
      strategy: {
        matrix: {
          os: [
            { label: "windows-11-vs2026-arm", shell: "pwsh" },
            { label: "ubuntu-26.04", shell: "bash" },
          ],
          stage: ["dev", "prod"],
          include: [{ stage: "dev", image: "node:24" }],
          exclude: [
            { os: { shell: "pwsh" }, stage: "dev" },
            { stage: choose(eq(github.event_name, "release"), "prod", "dev") },
          ],
        },
      },
      container: ({ image }) => image,
      services: ({ image }) => ({ other: { image } }),
      defaults: ({ os }) => ({ run: { shell: os.shell } }),
      env: { TOKEN: secrets.GITHUB_TOKEN },
      "cache-mode": "read",
      steps,
    });
    const image = job({
      permissions: {},
      "runs-on": "windows-2025-vs2026",
      snapshot: { "image-name": "tools", version: "1.*", if: eq(runner.os, "Windows") },
      steps,
    });
    return { jobs: { systems, image } };
  },
);
