import { checkout } from "../../../workflows-src/typed/actions.ts";
import { servicePort } from "../../../workflows-src/typed/contexts.ts";
import { boolean, choice, secret, string } from "../../../workflows-src/typed/declarations.ts";
import { text } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { step } from "../../../workflows-src/typed/step.ts";
import { reusableWorkflow } from "../../../workflows-src/typed/workflow.ts";

export default reusableWorkflow(
  "build-image",
  {
    name: "Build image",
    description: "Builds the image of one service, tries it beside a database, and says what it is called.",
    dispatch: true,
    inputs: {
      service: string({ description: "the folder of the service" }),
      platform: choice(["linux/amd64", "linux/arm64"], { description: "what to build for", default: "linux/amd64" }),
      push: boolean({ description: "whether to push it", default: false }),
    },
    secrets: { registry_token: secret({ description: "may write to the registry; needed to push" }) },
  },
  ({ inputs, secrets }) => {
    const build = step({
      id: "build",
      name: "Build",
      run: 'echo "image=$(./build.sh "$SERVICE")" >> "$GITHUB_OUTPUT"',
      env: { SERVICE: inputs.service, PLATFORM: inputs.platform, TOKEN: secrets.registry_token },
      outputs: ["image"],
    });
    const image = job({
      name: text`${inputs.service} for ${inputs.platform}`,
      "runs-on": "ubuntu-latest",
      permissions: { contents: "read" },
      services: {
        database: {
          image: "postgres:18",
          env: { POSTGRES_PASSWORD: "test" },
          ports: [5432],
          options: "--health-cmd pg_isready",
        },
      },
      steps: [
        checkout({ "persist-credentials": false, "sparse-checkout": inputs.service }),
        build,
        {
          name: "Try it",
          run: "./try.sh",
          env: { IMAGE: build.outputs.image, DATABASE_PORT: servicePort("database", 5432) },
        },
        { name: "Push", if: inputs.push, run: './push.sh "$IMAGE"', env: { IMAGE: build.outputs.image } },
      ],
      outputs: { name: build.outputs.image },
    });
    return {
      jobs: { image },
      outputs: { image: { description: "what the image is called, tag included", value: image.outputs.name } },
    };
  },
);
