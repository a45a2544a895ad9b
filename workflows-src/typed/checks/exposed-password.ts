import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const exposedPassword: Check = {
  severity: "warning",
  rule: "The password of a container's registry is a secret.",
  why: "Everybody who can read the repository can read the password.",
  *find({ jobs }) {
    for (const target of jobs) {
      const { container, services } = target.document();
      const containers = Object.entries({ container, ...prefixKeys(asMapping(services)) });
      for (const [key, value] of containers) {
        const { password } = asMapping(asMapping(value).credentials);
        if (password === undefined || password === "" || String(password).includes("${{")) continue;
        yield {
          target,
          key: `${key}.credentials.password`,
          message: `${key} of ${target.name} has its password as plain text: expected a secret`,
          hint: "revoke the password, and read the new one from secrets",
        };
      }
    }
  },
};

const prefixKeys = (services: object): object =>
  Object.fromEntries(Object.entries(services).map(([name, service]) => [`services.${name}`, service]));
