/** Looks of a tip in a chart this wide: narrow enough to fit on one side of any point, or above it. */
export const tipLook = (width: number) => ({
  fill: "var(--card)",
  stroke: "var(--line)",
  fontSize: 12,
  lineHeight: 1.4,
  lineWidth: Math.min(34, (0.55 * width) / 12),
});
