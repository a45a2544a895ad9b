import { parseSettings } from "../../workflows-src/pipeline/settings/parse.ts";
import type { Host } from "../../workflows-src/pipeline/settings/setting.ts";
import type { Settings } from "../../workflows-src/pipeline/settings/table.ts";

/** Returns settings with these values and the defaults of a host; throws with every problem. */
export function makeSettings(values: Readonly<Record<string, unknown>>, host: Host): Settings {
  const parsed = parseSettings(values, host);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}
