import { string } from "../../../../workflows-src/typed/declarations.ts";
import { job } from "../../../../workflows-src/typed/job.ts";
import { reusableWorkflow } from "../../../../workflows-src/typed/workflow.ts";

const field = string({ description: "one of many", default: "" });
const inputs = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`field_${index + 1}`, field]));

export default reusableWorkflow("example", { name: "Example", description: "…", dispatch: true, inputs }, () => ({
  jobs: { build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [{ name: "Build", run: "make" }] }) },
}));
