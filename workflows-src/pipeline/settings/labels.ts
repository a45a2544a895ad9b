/** One runner label, or several from a JSON list; undefined for text that is neither. */
export function readLabels(text: string): string | readonly string[] | undefined {
  if (!text.startsWith("[")) return text.trim() === "" ? undefined : text;
  try {
    const labels: unknown = JSON.parse(text);
    const isList = Array.isArray(labels) && labels.length > 0 && labels.every((label) => typeof label === "string");
    return isList ? labels : undefined;
  } catch {
    return undefined;
  }
}
