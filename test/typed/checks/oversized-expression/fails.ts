import { github } from "../../../../workflows-src/typed/contexts.ts";
import { text } from "../../../../workflows-src/typed/functions.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

/** GitHub makes one expression of it: format('{{xxx…{0}', github.ref), 27 characters and the x. */
const long = `{${"x".repeat(21_000 - 26)}`;

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
  build: job({
    "runs-on": "ubuntu-latest",
    permissions: {},
    steps: [{ name: "Build", env: { TEXT: text`${long}${github.ref}` }, run: "make" }],
  }),
}));
