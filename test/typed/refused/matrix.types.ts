/** What must not compile: matrices and their legs. See expressions.types.ts. */
import { github, inputsOf, secretsOf } from "../../../workflows-src/typed/contexts.ts";
import { eq, notEmpty, text, toJSON } from "../../../workflows-src/typed/functions.ts";
import { job } from "../../../workflows-src/typed/job.ts";
import { call } from "../../../workflows-src/typed/workflow.ts";
import { callee, type Item, minimal } from "./fixtures.ts";

interface Legs {
  readonly include: readonly { readonly name: string; readonly minutes: number }[];
}

const inputs = inputsOf<{
  readonly items: readonly Item[];
  readonly legs: Legs;
  readonly maybe?: readonly Item[];
  readonly name: string;
  readonly count: number;
}>();

const secrets = secretsOf<"key">();

export const vectors = () => {
  const matrix = { node: [22, 24], item: inputs.items } as const;
  job({ ...minimal, strategy: { matrix, "fail-fast": false }, "timeout-minutes": ({ item }) => item.minutes });
  job({ ...minimal, strategy: { matrix }, steps: ({ node }) => [{ name: "On", run: "true", env: { NODE: node } }] });
  // @ts-expect-error a key the matrix does not have
  job({ ...minimal, strategy: { matrix }, name: ({ nod }) => text`${nod}` });
  // @ts-expect-error a property the items do not have
  job({ ...minimal, strategy: { matrix }, "timeout-minutes": ({ item }) => item.seconds });
  // @ts-expect-error a number is no name
  job({ ...minimal, strategy: { matrix }, name: ({ node }) => node });
  // @ts-expect-error a value that no leg has
  job({ ...minimal, strategy: { matrix }, "continue-on-error": ({ node }) => eq(node, 26) });
  // @ts-expect-error a job without a matrix has no legs
  job({ ...minimal, name: ({ node }) => text`${node}` });
  job({ ...minimal, strategy: { matrix: { ref: [github.sha, "main"] } }, name: ({ ref }) => ref });
  const arch = { arch: ["x64", "arm64"] };
  job({ ...minimal, strategy: { matrix: arch }, "runs-on": ({ arch }) => ["self-hosted", arch] });
  job({ ...minimal, strategy: { matrix: arch }, "runs-on": ({ arch }) => ({ labels: ["linux", arch] }) });
  // @ts-expect-error text of an outsider, which a leg would pass on
  job({ ...minimal, strategy: { matrix: { ref: [github.head_ref, "main"] } } });
  // @ts-expect-error in a row, too
  job({ ...minimal, strategy: { matrix: { include: [{ of: { ref: github.head_ref } }] } } });
  // @ts-expect-error a secret
  job({ ...minimal, strategy: { matrix: { key: [secrets.key] } } });
  // @ts-expect-error a vector is a list
  job({ ...minimal, strategy: { matrix: { item: inputs.name } } });
  // @ts-expect-error a list that may be null is no vector
  job({ ...minimal, strategy: { matrix: { item: inputs.maybe } } });
  // @ts-expect-error an unknown key of strategy
  job({ ...minimal, strategy: { matrix, "max-paralel": 1 } });
  // @ts-expect-error a strategy without matrix
  job({ ...minimal, strategy: { "max-parallel": 1 } });
};

export const rows = () => {
  const matrix = { node: [22, 24], include: [{ node: 26, next: true }], exclude: [{ node: 22 }] } as const;
  job({ ...minimal, strategy: { matrix }, name: ({ node }) => text`${node}` });
  job({ ...minimal, strategy: { matrix }, "continue-on-error": ({ next }) => eq(next, true) });
  // @ts-expect-error a key that not every leg has may be null
  job({ ...minimal, strategy: { matrix }, "continue-on-error": ({ next }) => next });
  // @ts-expect-error neither a vector nor in include
  job({ ...minimal, strategy: { matrix }, "continue-on-error": ({ nxt }) => eq(nxt, true) });
  // @ts-expect-error a value that no leg has
  job({ ...minimal, strategy: { matrix }, "continue-on-error": ({ node }) => eq(node, 28) });
  const systems = { os: [{ label: "ubuntu-latest", shell: "bash" }], node: [22] } as const;
  job({ ...minimal, strategy: { matrix: { ...systems, exclude: [{ os: { shell: "bash" } }] } } });
  job({ ...minimal, strategy: { matrix: { ...systems, exclude: [{ node: inputs.count }] } } });
  // @ts-expect-error exclude names a property that no item has
  job({ ...minimal, strategy: { matrix: { ...systems, exclude: [{ os: { shel: "bash" } }] } } });
  // @ts-expect-error exclude names a value of a property that no item has
  job({ ...minimal, strategy: { matrix: { ...systems, exclude: [{ os: { shell: "pwsh" } }] } } });
  // @ts-expect-error exclude names a key that is no vector
  job({ ...minimal, strategy: { matrix: { node: [22, 24], exclude: [{ nod: 22 }] } } });
  // @ts-expect-error exclude names a value that the vector does not have
  job({ ...minimal, strategy: { matrix: { node: [22, 24], exclude: [{ node: 26 }] } } });
  const alone = {
    include: [
      { name: "a", minutes: 1 },
      { name: "b", minutes: 2 },
    ],
  } as const;
  job({
    ...minimal,
    strategy: { matrix: alone },
    name: ({ name }) => name,
    "timeout-minutes": ({ minutes }) => minutes,
  });
};

export const computed = () => {
  const strategy = { matrix: inputs.legs };
  job({ ...minimal, strategy, if: notEmpty(inputs.legs.include), name: ({ name }) => name });
  // @ts-expect-error a key the computed matrix does not have
  job({ ...minimal, strategy, name: ({ title }) => title });
  // @ts-expect-error text is no matrix
  job({ ...minimal, strategy: { matrix: inputs.name } });
};

export const calls = () => {
  const strategy = { matrix: { item: inputs.items } };
  const permissions = {};
  call(callee, {
    permissions,
    strategy,
    name: ({ item }) => item.id,
    with: ({ item }) => ({ item: toJSON(item), count: item.minutes }),
  });
  call(callee, {
    permissions,
    strategy,
    // @ts-expect-error a key the matrix does not have
    name: ({ itme }) => itme.id,
    // @ts-expect-error a property the items do not have
    with: ({ item }) => ({ item: toJSON(item), count: item.seconds }),
  });
  call(callee, {
    permissions,
    strategy,
    // @ts-expect-error an input the workflow does not declare, in what a function returns
    with: ({ item }) => ({ item: toJSON(item), count: item.minutes, cuont: 1 }),
  });
};
