/** What the files of this folder write their mistakes with. */
import { boolean, choice, json, number, secret } from "../../../workflows-src/typed/declarations.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { defineScript, jsonOutput, output } from "../../../workflows-src/typed/script.ts";
import { reusableWorkflow } from "../../../workflows-src/typed/workflow.ts";

export interface Item {
  readonly id: string;
  readonly minutes: number;
  readonly note?: string;
}

export const minimal = { "runs-on": "ubuntu-latest", permissions: {}, steps: [] } as const;

export const described = { name: "Described", description: "" };

export const plan = defineScript({
  name: "plan",
  title: "Plan",
  env: { FILE: "a file", LIMIT: "a number" },
  outputs: {
    items: jsonOutput<readonly Item[]>("items"),
    item: jsonOutput<Item>("item"),
    more: output<"true" | "false">("more"),
  },
});

export const callee = reusableWorkflow(
  "callee",
  {
    ...described,
    inputs: {
      item: json<Item>({ description: "item" }),
      count: number({ description: "count" }),
      dry: boolean({ description: "dry", default: false }),
      level: choice(["low", "high"], { description: "level", default: "low" }),
    },
    secrets: { token: secret({ description: "token" }) },
  },
  () => {
    const one = job({ ...minimal });
    return { jobs: { one }, outputs: { result: one.result } };
  },
);
