/** What must not compile: inputs and outputs of actions. See expressions.types.ts. */
import { action } from "../../../workflows-src/typed/action.ts";
import { cache, checkout, githubScript, setupNode, uploadArtifact } from "../../../workflows-src/typed/actions.ts";
import { github } from "../../../workflows-src/typed/contexts.ts";
import { text } from "../../../workflows-src/typed/functions.ts";

export const inputs = () => {
  checkout({ ref: github.sha, "fetch-depth": 0, submodules: "recursive" });
  // @ts-expect-error an input the action does not have
  checkout({ refs: "main" });
  // @ts-expect-error an input of the wrong type
  checkout({ "fetch-depth": "all" });
  // @ts-expect-error an unknown key of the step
  checkout({}, { iff: true });
  setupNode({ cache: "npm" });
  // @ts-expect-error not one of the values the action takes
  setupNode({ cache: "nmp" });
  uploadArtifact({ name: "x", path: "x" });
  const misspelt = { name: "x", path: "x", "retention-day": 3 };
  // @ts-expect-error an input the action does not have, in an object of a name
  uploadArtifact(misspelt);
  // @ts-expect-error a required input is missing
  uploadArtifact({ name: "x" });
  // @ts-expect-error all of them are
  uploadArtifact();
  cache({ path: "x", key: text`${github.sha}` });
  // @ts-expect-error one of two required inputs is missing
  cache({ path: "x" });
  githubScript({ script: "return 1" });
  // @ts-expect-error an expression in text that is carried out
  githubScript({ script: text`return "${github.ref}"` });
};

export const outputs = () => {
  checkout().outputs.commit;
  // @ts-expect-error an output the action does not have
  checkout().outputs.sha;
  githubScript({ script: "return 1" }).outputs.result;
  // @ts-expect-error the same of another one
  githubScript({ script: "return 1" }).outputs.value;
};

export const ownActions = () => {
  const pinned = {
    repository: "octo/build",
    version: "v1",
    commit: "5f4dcc3b5aa765d61d8327deb882cf99a7d1c2f0",
  } as const;
  const build = action<{ target: string; push?: boolean }, "digest">(pinned, ["digest"]);
  build({ target: "x" }).outputs.digest;
  // @ts-expect-error an input that its author did not declare
  build({ target: "x", pull: true });
  // @ts-expect-error an output that its author did not declare
  build({ target: "x" }).outputs.digset;
  action({ uses: "./.github/actions/build" })();
  // @ts-expect-error neither a folder of the repository nor an image
  action({ uses: "octo/build@v1" });
  // @ts-expect-error an action of a repository is pinned to a commit
  action({ repository: "octo/build", version: "v1" });
  // @ts-expect-error a repository has an owner
  action({ ...pinned, repository: "build" });
};
