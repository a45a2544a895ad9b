type Child = Node | string;

/** An element; strings become text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A part of the page with a heading and a sentence that says how to read it. */
export const section = (title: string, explanation: string, ...children: readonly Child[]): HTMLElement =>
  element("section", {}, element("h2", {}, title), element("p", { class: "quiet" }, explanation), ...children);

/** Explains marks: the class of each sample with its meaning. */
export const legend = (samples: Readonly<Record<string, string>>): HTMLElement =>
  element(
    "p",
    { class: "legend" },
    ...Object.entries(samples).map(([kind, label]) => element("span", {}, element("i", { class: kind }), label)),
  );

/** What `draw` makes for the width there is; drawn again when the width changes. */
export function fitted(draw: (width: number) => Child): HTMLElement {
  const box = element("div", { class: "fitted" });
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === drawn) return;
    drawn = width;
    // Not at once: what is drawn changes sizes, which an observer must not do while it is told of them.
    requestAnimationFrame(() => box.replaceChildren(draw(width)));
  }).observe(box);
  return box;
}
