/** What must not compile: mistakes of test/typed/corpus that the other files do not have. See expressions.types.ts. */
import * as contexts from "../../../workflows-src/typed/contexts.ts";
import * as functions from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { minimal } from "./fixtures.ts";

export const names = () => {
  contexts.github.ref;
  // @ts-expect-error a context that does not exist
  contexts.git.ref;
  functions.startsWith(contexts.github.ref, "refs/tags/");
  // @ts-expect-error a function that does not exist
  functions.startWith(contexts.github.ref, "refs/tags/");
  functions.contains(contexts.github.ref, "refs/tags/");
  // @ts-expect-error a function without its argument
  functions.contains(contexts.github.ref);
};

export const keys = () => {
  job({ ...minimal, strategy: { "fail-fast": false, matrix: { node: [20, 24] } } });
  // @ts-expect-error a text where strategy wants a boolean
  job({ ...minimal, strategy: { "fail-fast": "sometimes", matrix: { node: [20, 24] } } });
  job({ ...minimal, steps: [{ name: "Build", run: "make" }] });
  // biome-ignore-start lint/suspicious/noDuplicateObjectKeys: it is the mistake that is made here
  // @ts-expect-error a key twice
  job({ ...minimal, steps: [{ name: "Build", run: "make", run: "make test" }] });
  // biome-ignore-end lint/suspicious/noDuplicateObjectKeys: it is the mistake that is made here
  // @ts-expect-error a job without a runner
  job({ permissions: {}, steps: [] });
};
