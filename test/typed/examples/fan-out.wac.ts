import { checkout } from "../../../workflows-src/typed/actions.ts";
import { fromJSON, lt, notEmpty, text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { script } from "../../../workflows-src/typed/script.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";
import { packages } from "./inline/packages.script.ts";

export default workflow(
  "fan-out",
  {
    name: "Fan out",
    description: "A script finds the packages of the repository; each is checked by a job of its own.",
    on: { schedule: [{ cron: "17 4 * * 1-5", timezone: "Europe/Berlin" }], workflow_dispatch: {} },
  },
  () => {
    const find = script(packages, { env: { FOLDER: "packages" } });
    const list = job({
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      steps: [checkout({ "persist-credentials": false }), find],
      outputs: find.outputs,
    });
    const found = fromJSON(list.outputs.packages);
    const check = job({
      needs: [list],
      // An empty matrix is an error on GitHub.
      if: notEmpty(found),
      name: ({ item }) => text`Check ${item.name}`,
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      "timeout-minutes": ({ item }) => item.minutes,
      strategy: { "fail-fast": false, matrix: { item: found } },
      steps: ({ item }) => [
        checkout({ "persist-credentials": false }),
        { name: "Check", run: 'npm run check --workspace "$NAME"', env: { NAME: item.name } },
        {
          name: "Check everything it touches",
          if: lt(item.minutes, 20),
          run: 'npm run check:deep --workspace "$NAME"',
          env: { NAME: item.name },
        },
      ],
    });
    return { list, check };
  },
);
