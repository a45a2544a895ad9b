import { parseUnit } from "../duration.ts";
import { collectRootTexts } from "../raw/other-texts.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { chainUnlessStated, getMappings, makePlaceId, renameKeys } from "../raw/task-lists.ts";
import { findEntry, findField, type MappingNode, type PlanNode, toScalar } from "../syntax/plan-node.ts";
import type { PlanFormat } from "./variant.ts";

/** `feature_list.json`: features with `passes` and `steps`, in a list or under `features`. One after another. */
export const featureList: PlanFormat = {
  name: "feature list",
  recognises: ({ root }) => {
    const features = getMappings(findList(root));
    const key = root?.kind === "mapping" && findField(root, "features") !== undefined;
    const isFeature = (item: MappingNode): boolean =>
      findEntry(item, "passes") !== undefined ||
      (findEntry(item, "category") !== undefined && findEntry(item, "steps") !== undefined);
    const hasEstimate = features.some(({ entries }) => entries.some((entry) => parseUnit(entry.key) !== undefined));
    return (
      features.some(isFeature) ||
      (key &&
        features.length > 0 &&
        !hasEstimate &&
        features.some((item) => findEntry(item, "status", "verification", "steps") !== undefined))
    );
  },

  read({ root }) {
    const features = getMappings(findList(root));
    const hasIds = features.some((item) => findEntry(item, "id", "task_id", "key", "number") !== undefined);
    const digits = Math.max(3, String(features.length).length);
    const tasks = features.map((item, index): RawTask => {
      const isNamed = findEntry(item, "name", "title") !== undefined;
      const fields = renameKeys(item, {
        steps: "acceptance_criteria",
        verification: "acceptance_criteria",
        ...(!isNamed && { description: "name" }),
      });
      return hasIds ? { fields } : { id: toScalar(makePlaceId(index, "F", digits), item), fields };
    });
    const isMapping = root?.kind === "mapping";
    return {
      ...(isMapping && { project: findField(root, "project", "name") }),
      phases: [{ parallel: false, tasks: chainUnlessStated(tasks) }],
      texts: isMapping ? collectRootTexts(root, ["features", "items", "project", "name"]) : [],
    };
  },
};

const findList = (root: PlanNode | undefined): PlanNode | undefined =>
  root?.kind === "mapping" ? findField(root, "features", "items") : root;
