import { githubScript } from "../../../../workflows-src/typed/actions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { issues: { types: ["opened"] } } }, () => {
  const build = job({
    "runs-on": "ubuntu-latest",
    permissions: {},

    steps: [
      githubScript(
        {
          script:
            "await github.rest.issues.createComment({ ...context.repo, issue_number: context.issue.number, body: 'Hello' })",
        },
        { name: "Greet" },
      ),
    ],
  });
  return { build };
});
