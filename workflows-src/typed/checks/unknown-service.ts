import { isExpression } from "../expression.ts";
import type { Check } from "./check.ts";
import { asMapping, type CheckedJob } from "./checked-workflow.ts";
import { contextPath } from "./facts/github-reads.ts";

export const unknownService: Check = {
  rule: "A job reads only ports of services that it has, and that they publish.",
  why: "The value is empty, without an error.",
  *find({ jobs }) {
    for (const job of jobs) {
      if (job.job.kind !== "job") continue;
      const { services } = job.job.props;
      if (isExpression(services) || typeof services === "function" || job.job.props.unmodelled?.services !== undefined)
        continue;
      for (const target of [job, ...job.steps]) {
        const paths = target.nodes.map((node) => contextPath(node) ?? "");
        for (const path of new Set(paths)) {
          const [, service = "", port] = /^job\.services\.([^.]+)\.ports\.(\d+)$/.exec(path) ?? [];
          if (port === undefined) continue;
          const ports = portsOf(job, service);
          if (ports?.includes(port) ?? true) {
            if (Object.hasOwn(asMapping(services), service)) continue;
          }
          const known = Object.keys(asMapping(services));
          yield {
            target,
            message: known.includes(service)
              ? `${target.name} reads port ${port} of the service "${service}", which publishes ${listOr(ports ?? [], "none")}: expected a port that it publishes`
              : `${target.name} reads a port of the service "${service}", which ${job.name} does not have: expected ${listOr(known, "a job with services")}`,
            hint: known.includes(service)
              ? `add ${port} to its ports`
              : "correct the name, or add the service to the job",
          };
        }
      }
    }
  },
};

/** Lists the ports of a container that a service publishes, as texts; undefined if only the run knows them. */
function portsOf({ document }: CheckedJob, service: string): string[] | undefined {
  const { ports = [] } = asMapping(asMapping(document().services)[service]);
  const texts = [ports].flat().map(String);
  // `8080:80/udp` publishes port 80 of the container; a range or an expression publishes ports that are not counted here.
  if (texts.some((text) => !/^(?:[\d.]+:)*\d+(?:\/\w+)?$/.test(text))) return undefined;
  return texts.map((text) => text.replace(/\/.*/, "").split(":").at(-1) ?? "");
}

const listOr = (names: readonly string[], otherwise: string): string =>
  names.length === 0 ? otherwise : names.join(", ");
