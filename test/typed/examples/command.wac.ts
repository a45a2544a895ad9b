import { githubScript } from "../../../workflows-src/typed/actions.ts";
import { and, contains, eq, not, startsWith, text, trusted } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "command",
  {
    name: "Command",
    description: "A member who comments /label NAME on an issue gives it that label.",
    on: { issue_comment: { types: ["created"] } },
    concurrency: ({ github }) => ({ group: text`command-${github.event.issue.number}` }),
  },
  ({ github }) => {
    const { comment, issue } = github.event;
    const label = job({
      name: text`Label #${issue.number}: ${trusted(issue.title, "a job's name is shown and nothing else")}`,
      if: and(
        // A comparison of the comment's text reveals only yes or no, so it may be in an if.
        startsWith(comment.body, "/label "),
        eq(comment.author_association, "MEMBER"),
        not(contains(issue.labels["*"].name, "locked")),
      ),
      "runs-on": "ubuntu-latest",
      permissions: { issues: "write" },
      steps: [
        githubScript(
          {
            script: [
              "const name = process.env.COMMENT.slice('/label '.length).trim();",
              "await github.rest.issues.addLabels({ ...context.repo, issue_number: context.issue.number, labels: [name] });",
            ].join("\n"),
          },
          // Only here: a variable of the environment is text, whatever is written in it.
          { name: "Add the label", env: { COMMENT: comment.body } },
        ),
      ],
    });
    return { label };
  },
);
