type Child = Node | string;

/** Creates an element; strings become text, never HTML. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function createSvg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** Builds a part of the page with a heading and a sentence that says how to read it. */
export const buildSection = (title: string, explanation: string, ...children: readonly Child[]): HTMLElement =>
  createElement(
    "section",
    {},
    createElement("h2", {}, title),
    createElement("p", { class: "quiet" }, explanation),
    ...children,
  );

/** Explains marks: the class of each sample with its meaning. */
export const listLegend = (samples: Readonly<Record<string, string>>): HTMLElement =>
  createElement(
    "p",
    { class: "legend" },
    ...Object.entries(samples).map(([kind, label]) =>
      createElement("span", {}, createElement("i", { class: kind }), label),
    ),
  );

/** Draws for the available width, and again when the width changes. */
export function fitToWidth(draw: (width: number) => Child): HTMLElement {
  const box = createElement("div", { class: "fitted" });
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === drawn) return;
    drawn = width;
    // Later, because drawing changes sizes, which an observer must not do while it is notified.
    requestAnimationFrame(() => box.replaceChildren(draw(width)));
  }).observe(box);
  return box;
}
