import { canonical } from "./canonical.ts";
import { hybrid } from "./hybrid.ts";
import { markdown } from "./markdown.ts";
import { phases } from "./phases.ts";
import { rootPhases } from "./root-phases.ts";
import type { Variant } from "./variant.ts";

/** In the order in which they are asked: the first that recognises a document reads it. */
export const VARIANTS: readonly Variant[] = [canonical, phases, rootPhases, hybrid, markdown];
