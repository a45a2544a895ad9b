import { bulletsVariant } from "./bullets.ts";
import { fencedVariant } from "./fenced.ts";
import { hybridVariant } from "./hybrid.ts";
import { markdownVariant } from "./markdown.ts";
import type { TextVariant } from "./variant.ts";

/** In the order in which they are tried: the first that recognises a text reads it. */
export const TEXT_VARIANTS: readonly TextVariant[] = [hybridVariant, bulletsVariant, fencedVariant, markdownVariant];
