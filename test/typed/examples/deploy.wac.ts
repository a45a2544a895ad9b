import { environment, string } from "../../../workflows-src/typed/declarations.ts";
import { externalWorkflow } from "../../../workflows-src/typed/external.ts";
import { text } from "../../../workflows-src/typed/functions.ts";
import { call, workflow } from "../../../workflows-src/typed/workflow.ts";
import buildImage from "./build-image.wac.ts";

/** A workflow of another repository, as its author describes it. */
const rollOut = externalWorkflow(
  "example/platform/.github/workflows/roll-out.yml@5f4dcc3b5aa765d61d8327deb882cf99a7d1c2f0",
  {
    version: "v3.2.0",
    inputs: {
      image: string({ description: "what to run" }),
      target: string({ description: "where" }),
    },
    secrets: { cluster_token: { description: "may deploy", required: true } },
    outputs: ["url"],
  },
);

export default workflow(
  "deploy",
  {
    name: "Deploy",
    description: "Builds the images of two services and rolls them out where somebody says.",
    on: { workflow_dispatch: { inputs: { target: environment({ description: "where to deploy" }) } } },
    secrets: ["REGISTRY_TOKEN", "CLUSTER_TOKEN"],
    "run-name": ({ inputs, github }) => text`Deploy to ${inputs.target} by ${github.actor}`,
  },
  ({ inputs, secrets }) => {
    const shop = call(buildImage, {
      permissions: { contents: "read" },
      with: { service: "shop", push: true },
      secrets: { registry_token: secrets.REGISTRY_TOKEN },
    });
    const search = call(buildImage, {
      permissions: { contents: "read" },
      with: { service: "search", push: true, platform: "linux/arm64" },
      secrets: { registry_token: secrets.REGISTRY_TOKEN },
    });
    const rollOutOf = (image: typeof shop) =>
      call(rollOut, {
        needs: [image],
        permissions: {},
        with: { image: image.outputs.image, target: inputs.target },
        secrets: { cluster_token: secrets.CLUSTER_TOKEN },
      });
    return { shop, search, "roll-out-shop": rollOutOf(shop), "roll-out-search": rollOutOf(search) };
  },
);
