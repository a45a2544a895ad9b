import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const invalidSnapshot: Check = {
  rule: "The version of a snapshot is a number and .*, e.g. 1.*.",
  why: "GitHub refuses the file: it counts the minor version itself.",
  *find({ jobs }) {
    for (const target of jobs) {
      const { version } = asMapping(target.document().snapshot);
      if (version === undefined || /^\d+\.\*$/.test(String(version)) || String(version).includes("${{")) continue;
      yield {
        target,
        key: "snapshot.version",
        message: `the snapshot of ${target.name} has the version "${version}": expected a major version and .*`,
        hint: 'write e.g. "1.*", or leave it out',
      };
    }
  },
};
