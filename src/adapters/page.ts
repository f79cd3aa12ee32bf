// Writes the page: one HTML file with script, style and data in it, that opens from disk and may not send anything.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { UserError } from "../errors.ts";
import { escapeXml } from "../export/xml.ts";
import { pageDataOf } from "../graph/page-data.ts";
import type { EventNode, Graph } from "../model.ts";
import { toLines } from "../view/data-lines.ts";
import { modelOf } from "../view/model.ts";
import { openingOf } from "../view/opening.ts";
import { finish } from "../view/steps.ts";

/** Meetings that the page lists for browsers without scripts. */
const LISTED = 50;

/** `isLive`: the page is served, and listens for changes; `onStep` hears what is done next and the share that is done. */
export type PageOptions = {
  readonly title?: string;
  readonly isLive?: boolean;
  readonly onStep?: (step: string, share: number) => void;
};

/** The page of a graph. Fails with a UserError when the package was installed without its build. */
export function writePage(graph: Graph, { title = "Who met whom", isLive = false, onStep }: PageOptions = {}): string {
  const script = bundled("page.js");
  const style = bundled("page.css");
  const data = pageDataOf(graph, onStep);
  onStep?.("packing the page", 0.9);
  const opening = JSON.stringify(openingOf(finish(modelOf(data)))).replaceAll("<", "\\u003c");
  const packed = deflateRawSync(toLines(data), { level: 9 }).toString("base64");
  // The data is text in a hidden element: browsers read a script, even one that is none, a third slower.
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(isLive)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">${isLive ? '\n<meta name="plenary-changes" content="changes">' : ""}
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<main class="loading">
<h1>${escapeXml(title)}</h1>
<p>Reading ${graph.entities.length + graph.events.length} names…</p>
<p class="late">If nothing more comes, the file is damaged or was cut off. Get it again from where it came from.</p>
</main>
${withoutScript(graph)}
<script type="application/json" id="plenary-opening">${opening}</script>
<script>${script}</script>
<div hidden id="plenary-data">${packed}</div>
<template id="plenary-end"></template>
</body>
</html>
`;
}

/** The page's policy: its script and its style, no text as markup, no address (a live page: its server, for changes). */
export function pagePolicy(isLive: boolean): string {
  return [
    "default-src 'none'",
    ...(isLive ? ["connect-src 'self'"] : []),
    `script-src '${hash(bundled("page.js"))}'`,
    `style-src '${hash(bundled("page.css"))}'`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function bundled(name: string): string {
  // From src/adapters and from dist/adapters alike.
  const address = new URL(`../../dist/page/${name}`, import.meta.url);
  try {
    return readFileSync(address, "utf8");
  } catch (cause) {
    throw new UserError(`The page's bundle is missing: dist/page/${name}`, { hint: "Run: npm run build", cause });
  }
}

/** The meetings with most participants, as a plain list. */
function withoutScript(graph: Graph): string {
  const names = new Map(graph.entities.map((entity) => [entity.id, entity.name]));
  const hosts = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  for (const claim of graph.fragments.flatMap((fragment) => fragment.claims)) {
    sizes.set(claim.to, (sizes.get(claim.to) ?? 0) + 1);
    const name = names.get(claim.from);
    if (claim.type === "HOSTED" && claim.status === "held" && name !== undefined) {
      hosts.set(claim.to, (hosts.get(claim.to) ?? new Set()).add(name));
    }
  }
  const size = (event: EventNode): number => sizes.get(event.id) ?? 0;
  const listed = [...graph.events].sort((a, b) => size(b) - size(a)).slice(0, LISTED);
  const lines = listed.map((event) => {
    const by = [...(hosts.get(event.id) ?? [])].sort().join(", ");
    const details = [event.start, event.status === "held" ? null : event.status, by && `hosted by ${by}`];
    return `<li>${escapeXml([event.name, ...details].filter(Boolean).join("; "))}</li>`;
  });
  return `<noscript><p>This page needs its own script to draw the map. The meetings with most participants:</p><ol>${lines.join("")}</ol></noscript>`;
}
