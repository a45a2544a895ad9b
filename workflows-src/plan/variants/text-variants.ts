import { bullets } from "./bullets.ts";
import { fenced } from "./fenced.ts";
import { hybrid } from "./hybrid.ts";
import { markdown } from "./markdown.ts";
import type { TextVariant } from "./variant.ts";

/** In the order in which they are tried: the first that recognises a text reads it. */
export const TEXT_VARIANTS: readonly TextVariant[] = [hybrid, bullets, fenced, markdown];
