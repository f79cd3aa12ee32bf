// GraphML (graphml.graphdrawing.org), which yEd, igraph and NetworkX read: one edge for each claim.
import type { Graph } from "../model.ts";
import { claimRows } from "./claim-rows.ts";
import { type Attribute, CLAIM_ATTRIBUTES, NODE_ATTRIBUTES } from "./node-attributes.ts";
import { escapeXml } from "./xml.ts";

/** One XML document; keys of nodes start with n_, of edges with e_. */
export function toGraphml(graph: Graph): string {
  const nodes = [...graph.entities, ...graph.events].map((node) => {
    const name = `<data key="n_name">${escapeXml(node.name)}</data>`;
    return `    <node id="${escapeXml(node.id)}">${name}${data("n", NODE_ATTRIBUTES, node)}</node>\n`;
  });
  const edges: string[] = [];
  for (const row of claimRows(graph)) {
    const { id, from, to } = row.claim;
    const ends = `source="${escapeXml(from)}" target="${escapeXml(to)}"`;
    edges.push(`    <edge id="${escapeXml(id)}" ${ends}>${data("e", CLAIM_ATTRIBUTES, row)}</edge>\n`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n_name" for="node" attr.name="name" attr.type="string"/>
${keys("n", "node", NODE_ATTRIBUTES)}${keys("e", "edge", CLAIM_ATTRIBUTES)}  <graph edgedefault="directed">
${nodes.join("")}${edges.join("")}  </graph>
</graphml>
`;
}

function keys<Of>(prefix: string, of: "node" | "edge", attributes: readonly Attribute<Of>[]): string {
  return attributes
    .map(({ name, type }) => `  <key id="${prefix}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join("");
}

function data<Of>(prefix: string, attributes: readonly Attribute<Of>[], of: Of): string {
  return attributes
    .map(({ name, read }) => ({ name, value: read(of) }))
    .filter(({ value }) => value !== null)
    .map(({ name, value }) => `<data key="${prefix}_${name}">${escapeXml(String(value))}</data>`)
    .join("");
}
