import { expect, it } from "vitest";
import { buildRunnerEnvironment } from "../../workflows-src/task/environment.ts";

const names = (machine: Record<string, string>): string[] => Object.keys(buildRunnerEnvironment(machine, {}));

it("a runner learns how to reach the network, but not the password of a proxy", () => {
  const machine = {
    HTTPS_PROXY: "http://proxy:3128",
    http_proxy: "http://me:secret@proxy",
    NODE_EXTRA_CA_CERTS: "/ca.pem",
  };
  expect(names(machine)).toEqual(expect.arrayContaining(["HTTPS_PROXY", "NODE_EXTRA_CA_CERTS"]));
  expect(names(machine)).not.toContain("http_proxy");
});

it("a runner gets nothing that is not listed, whatever it is called", () => {
  for (const name of ["GITHUB_TOKEN", "AGENT_ENV", "MY_PROXY_TOKEN", "HTTPS_PROXY_PASSWORD", "NODE_OPTIONS"])
    expect(names({ [name]: "x" }), name).not.toContain(name);
});
