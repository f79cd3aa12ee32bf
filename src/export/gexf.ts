// GEXF 1.3 (gexf.net), which Gephi opens: entities and events as nodes, one edge for each claim.
import type { Graph } from "../model.ts";
import { claimRows } from "./claim-rows.ts";
import { type Attribute, CLAIM_ATTRIBUTES, NODE_ATTRIBUTES } from "./node-attributes.ts";
import { escapeXml } from "./xml.ts";

/** One XML document; edges are directed, and each carries its sentence and article. */
export function toGexf(graph: Graph): string {
  const nodes = [...graph.entities, ...graph.events].map(
    (node) =>
      `      <node id="${escapeXml(node.id)}" label="${escapeXml(node.name)}">${values(NODE_ATTRIBUTES, node)}</node>\n`,
  );
  const edges: string[] = [];
  for (const row of claimRows(graph)) {
    const { id, from, to, type } = row.claim;
    const ends = `source="${escapeXml(from)}" target="${escapeXml(to)}"`;
    edges.push(`      <edge id="${escapeXml(id)}" ${ends} label="${type}">${values(CLAIM_ATTRIBUTES, row)}</edge>\n`);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <graph mode="static" defaultedgetype="directed">
    <attributes class="node">
${declarations(NODE_ATTRIBUTES)}    </attributes>
    <attributes class="edge">
${declarations(CLAIM_ATTRIBUTES)}    </attributes>
    <nodes>
${nodes.join("")}    </nodes>
    <edges>
${edges.join("")}    </edges>
  </graph>
</gexf>
`;
}

function declarations<Of>(attributes: readonly Attribute<Of>[]): string {
  return attributes
    .map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>\n`)
    .join("");
}

function values<Of>(attributes: readonly Attribute<Of>[], of: Of): string {
  const pairs = attributes.flatMap(({ name, read }) => {
    const value = read(of);
    return value === null ? [] : [`<attvalue for="${name}" value="${escapeXml(String(value))}"/>`];
  });
  return `<attvalues>${pairs.join("")}</attvalues>`;
}
