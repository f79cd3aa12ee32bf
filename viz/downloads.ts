// Files made in the page, of what is shown or of everything: picture, drawing, table, graph, data.

import type { Frame } from "../src/view/drawing.ts";
import { type Model, type PageNode, quoteOf, type Strand } from "../src/view/model.ts";
import type { Selection } from "../src/view/selection.ts";
import type { Palette } from "./map-look.ts";
import type { Picture } from "./scene.ts";

type Part = { readonly nodes: readonly PageNode[]; readonly strands: readonly Strand[] };

/** Hands a file to the browser. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The nodes and strands that pass the filters, or all of them. */
export function partOf(model: Model, selection: Selection | null): Part {
  if (selection === null) return { nodes: model.nodes, strands: model.strands };
  const strands = model.strands.filter(
    (strand, index) => selection.strands[index] && selection.nodes[strand.from] && selection.nodes[strand.to],
  );
  return { nodes: model.nodes.filter((node) => selection.nodes[node.index]), strands };
}

/** One row for each quoted sentence of each claim; cells that a spreadsheet would run as formulas get an apostrophe. */
export function toCsv(model: Model, part: Part): string {
  const header = ["from", "role", "to", "status", "as", "start", "article", "published", "url", "quote", "confidence"];
  const rows = part.strands.flatMap((strand) =>
    strand.claims.map((index) => {
      const claim = model.claims[index] as Model["claims"][number];
      const sentence = model.sentences[claim.sentence] as Model["sentences"][number];
      const article = model.articles[sentence.article] as Model["articles"][number];
      const [from, to] = [model.nodes[strand.from], model.nodes[strand.to]] as [PageNode, PageNode];
      const start = (to.event ?? from.event)?.start ?? "";
      const source = [article.title ?? article.source, article.published, article.url];
      return [
        from.name,
        strand.type,
        to.name,
        strand.standing,
        claim.as ?? claim.title,
        start,
        ...source,
        quoteOf(model, sentence),
        claim.confidence,
      ];
    }),
  );
  return `${[header, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function csvCell(value: string | number | null | undefined): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Nodes, and strands with their quotes. */
export function toJson(model: Model, part: Part): string {
  const nodes = part.nodes.map(({ entity, event }) => entity ?? event);
  const claims = part.strands.flatMap((strand) =>
    strand.claims.map((index) => {
      const { sentence: number, from, to, ...claim } = model.claims[index] as Model["claims"][number];
      const sentence = model.sentences[number] as Model["sentences"][number];
      const ends = { from: model.nodes[from]?.id, to: model.nodes[to]?.id };
      return { ...claim, ...ends, article: model.articles[sentence.article]?.id, quote: quoteOf(model, sentence) };
    }),
  );
  const quoted = new Set(claims.map((claim) => claim.article));
  const articles = model.articles.filter(({ id }) => quoted.has(id)).map(({ text: _text, ...article }) => article);
  return JSON.stringify({ nodes, claims, articles }, null, 1);
}

/** GEXF 1.3 for Gephi, with positions. */
export function toGexf(model: Model, part: Part): string {
  const nodes = part.nodes.map(
    (node) =>
      `<node id="${xml(node.id)}" label="${xml(node.name)}"><attvalues><attvalue for="kind" value="${node.kind}"/></attvalues>` +
      `<viz:position x="${model.map.x[node.index]}" y="${model.map.y[node.index]}" z="0"/></node>`,
  );
  const edges = part.strands.map(
    (strand, index) =>
      `<edge id="${index}" source="${xml(model.nodes[strand.from]?.id ?? "")}" target="${xml(model.nodes[strand.to]?.id ?? "")}" ` +
      `label="${strand.type}" weight="${strand.sources}"><attvalues><attvalue for="status" value="${strand.standing}"/></attvalues></edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
<attributes class="edge"><attribute id="status" title="status" type="string"/></attributes>
<nodes>${nodes.join("\n")}</nodes>
<edges>${edges.join("\n")}</edges></graph></gexf>`;
}

/** The map as a drawing that can be edited; y grows downwards there. */
export function toSvg(picture: Picture, { ink, surface }: Pick<Palette, "ink" | "surface">): string {
  const place = new Map(picture.nodes.map((node) => [node.key, node]));
  const { x, y } = picture.nodes.reduce(extended, picture.extent);
  const view = [x[0] - 80, -y[1] - 60, x[1] - x[0] + 160, y[1] - y[0] + 130].map(Math.round);
  const lines = picture.links.map((link) => {
    const [from, to] = [place.get(link.from), place.get(link.to)];
    const ends = `x1="${from?.x}" y1="${-(from?.y ?? 0)}" x2="${to?.x}" y2="${-(to?.y ?? 0)}"`;
    return `<line ${ends} stroke="${link.color}" stroke-width="${link.width}"${link.dashed ? ' stroke-dasharray="5 4"' : ""}/>`;
  });
  const marks = picture.nodes.map((node) => {
    const label = `<text x="${node.x}" y="${-node.y + node.size + 13}" text-anchor="middle" font-size="12" fill="${ink}">${xml(node.name)}</text>`;
    return `<g fill="${node.color}" stroke="${node.line}" stroke-width="2">${svgShape(node)}</g>${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" font-family="Helvetica, Arial, sans-serif"><rect x="${view[0]}" y="${view[1]}" width="100%" height="100%" fill="${surface}"/>
${[...lines, ...marks].join("\n")}</svg>`;
}

function extended({ x, y }: Frame, node: Pick<Picture["nodes"][number], "x" | "y">): Frame {
  return {
    x: [Math.min(x[0], node.x), Math.max(x[1], node.x)],
    y: [Math.min(y[0], node.y), Math.max(y[1], node.y)],
  };
}

function svgShape({ shape, x, y, size }: Picture["nodes"][number]): string {
  if (shape === "disc") return `<circle cx="${x}" cy="${-y}" r="${size}"/>`;
  if (shape === "square")
    return `<rect x="${x - size * 0.88}" y="${-y - size * 0.88}" width="${size * 1.76}" height="${size * 1.76}" rx="2"/>`;
  return `<path d="M${x} ${-y - size * 1.2}l${size * 1.2} ${size * 1.2}l${-size * 1.2} ${size * 1.2}l${-size * 1.2} ${-size * 1.2}Z"/>`;
}

/** Text for XML: markup escaped, characters that XML has no place for left out. */
function xml(text: string): string {
  const clean = [...text]
    .filter((letter) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(letter))
    .join("");
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
