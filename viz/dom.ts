// The only way the page makes elements: text is always a text node, so nothing from an article can become markup.

type Child = Node | string | null | false;
type Options = {
  readonly class?: string;
  /** Plain attributes; false and null leave one out. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
};

/** Makes an HTML element with children; strings become text nodes. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: Options = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (options.class) made.className = options.class;
  fill(made, options, children);
  return made;
}

/** Makes an SVG element with children. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  fill(made, { attributes }, children);
  return made;
}

function fill(target: Element, options: Options, children: readonly Child[]): void {
  for (const [key, value] of Object.entries(options.attributes ?? {})) {
    if (value !== null && value !== false) target.setAttribute(key, value === true ? "" : String(value));
  }
  for (const [type, listener] of Object.entries(options.on ?? {})) target.addEventListener(type, listener);
  for (const child of children) if (child !== null && child !== false) target.append(child);
}

/** A button of type button. */
export function button(label: Child, onClick: () => void, options: Options = {}): HTMLButtonElement {
  const attributes = { type: "button", ...options.attributes };
  return element("button", { ...options, attributes, on: { ...options.on, click: onClick } }, label);
}

/** A link out of the page for http and https addresses; null for everything else. */
export function outsideLink(address: string | null, label: string): HTMLAnchorElement | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return element("a", { attributes: { href, rel: "noopener noreferrer nofollow", target: "_blank" } }, label);
}
