import { checkout, downloadArtifact, setupNode, uploadArtifact } from "../../../workflows-src/typed/actions.ts";
import { eq, text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { workflow } from "../../../workflows-src/typed/workflow.ts";

export default workflow(
  "release",
  {
    name: "Release",
    description: "Packs what a tag names and publishes it, once somebody has approved the environment.",
    on: { push: { tags: ["v*"] } },
    secrets: ["NPM_TOKEN"],
    "run-name": ({ github }) => text`Release ${github.ref_name}`,
    concurrency: { group: "release", queue: "max" },
  },
  ({ github, secrets }) => {
    const version = step({
      id: "version",
      name: "Read the version",
      run: `jq --raw-output '"version=" + .version' package.json >> "$GITHUB_OUTPUT"`,
      outputs: ["version"],
    });
    const tarball = { name: "package", path: "package" } as const;
    const pack = job({
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      "timeout-minutes": 10,
      steps: [
        checkout({ "persist-credentials": false }),
        setupNode({ "node-version-file": "package.json", "package-manager-cache": false }),
        version,
        { name: "Pack", run: "mkdir package && npm pack --pack-destination package" },
        uploadArtifact({ ...tarball, "if-no-files-found": "error" }),
      ],
      outputs: { version: version.outputs.version },
    });
    const publish = job({
      name: text`Publish ${pack.outputs.version}`,
      needs: [pack],
      if: eq(github.event.created, true),
      "runs-on": "ubuntu-latest",
      permissions: { "id-token": "write" },
      environment: { name: "npm", url: text`https://www.npmjs.com/package/example/v/${pack.outputs.version}` },
      steps: [
        downloadArtifact(tarball),
        setupNode({
          "node-version": 24,
          "registry-url": "https://registry.npmjs.org",
          "package-manager-cache": false,
        }),
        {
          name: "Publish",
          run: "npm publish package/*.tgz --provenance",
          env: { NODE_AUTH_TOKEN: secrets.NPM_TOKEN },
        },
      ],
    });
    return { pack, publish };
  },
);
