import { job } from "../../../../workflows-src/typed/job.ts";
import { workflow } from "../../../../workflows-src/typed/workflow.ts";

export default workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => {
  const steps = [{ name: "Build", run: "make" }] as const;
  const onLinux = { build: job({ "runs-on": "ubuntu-latest", permissions: {}, steps }) };
  const onWindows = { test: job({ "runs-on": "windows-latest", permissions: {}, steps }) };
  return { ...onLinux, ...onWindows };
});
