import { expect, test } from "vitest";
import { parse } from "yaml";
import { emit } from "../../workflows-src/typed/emit/emit.ts";
import { lower } from "../../workflows-src/typed/emit/lower.ts";
import { job } from "../../workflows-src/typed/job.ts";
import { workflow } from "../../workflows-src/typed/workflow.ts";

test("null in a list of a matrix is null for who reads the YAML", () => {
  const matrix = { flag: [null, "--release"], only: [null], include: [{ flag: null }] };
  const steps = [{ name: "Build", run: "make" }];
  const of = workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
    build: job({ "runs-on": "ubuntu-latest", permissions: {}, strategy: { matrix }, steps }),
  }));
  const text = emit(
    of,
    lower(of, () => ""),
    { source: "example.wac.ts", command: "build" },
  );
  expect(parse(text).jobs.build.strategy.matrix).toEqual(matrix);
});
