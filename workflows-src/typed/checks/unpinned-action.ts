import type { Check } from "./check.ts";
import type { CheckedJob, CheckedStep } from "./checked-workflow.ts";

export const unpinnedAction: Check = {
  rule: "Actions and workflows of other repositories are pinned to a commit, and container images to a digest.",
  why: "A tag or a branch can be moved. The next run would then execute other code with the same token and secrets.",
  *find({ jobs }) {
    for (const job of jobs) {
      for (const target of [job, ...job.steps] satisfies (CheckedJob | CheckedStep)[]) {
        const { uses } = target.document();
        if (typeof uses !== "string" || isPinned(uses)) continue;
        const image = uses.startsWith("docker://");
        yield {
          target,
          message: `${target.name} uses ${uses}: expected ${image ? "a digest, @sha256:…" : "a commit of 40 hex digits behind the @"}`,
          hint: image
            ? "look up the digest of the image, and keep the tag as a comment"
            : `look up the commit with \`git ls-remote https://github.com/${uses.split("/").slice(0, 2).join("/").split("@")[0]}\``,
        };
      }
    }
  },
};

/** Actions of the repository itself have the commit of the workflow. */
const isPinned = (uses: string): boolean =>
  /^[.$]\//.test(uses) || (uses.startsWith("docker://") ? /@sha256:[0-9a-f]{64}$/ : /@[0-9a-f]{40}$/).test(uses);
