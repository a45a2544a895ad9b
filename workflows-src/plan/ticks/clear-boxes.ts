const BOXES = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu;

/** Empties the boxes in a text, so that it is the same text whatever is ticked. */
export const clearBoxes = (text: string): string => text.replace(BOXES, "$1[ ]");
