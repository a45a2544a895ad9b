import type { Settings } from "./table.ts";

/**
 * Reads the few settings that some scripts need. Stage 3 of the same run has checked them, so that these scripts hold neither the table of
 * settings nor its parser.
 */
export const readCheckedInputs = (json: string): Pick<Settings, "project_id" | "mode"> => JSON.parse(json);
