// A graph with a hostile string in every field that can carry text.
import type { ArticleNode, Claim, EntityNode, EventNode, Graph } from "../../src/model.ts";
import { hostileStrings } from "./hostile-strings.ts";

const TYPES = ["person", "country", "institution"] as const;

/** One entity, event, article and claims for each hostile string. */
export function hostileGraph(strings: readonly string[] = hostileStrings()): Graph {
  const entities: EntityNode[] = strings.map((text, index) => ({
    id: `${TYPES[index % 3]}:${text}${index}`,
    type: TYPES[index % 3] as EntityNode["type"],
    name: text,
    aliases: [text, `alias ${text}`],
    titles: [text],
    code: index % 3 === 1 ? text : null,
    kind: index % 3 === 2 ? text : null,
  }));
  const events: EventNode[] = strings.map((text, index) => ({
    id: `event:${text}${index}`,
    name: text,
    aliases: [text],
    kind: "meeting",
    status: "held",
    start: text,
    end: text,
    precision: "day",
    place: text,
    online: false,
    theme: `theme ${text}`,
  }));
  const fragments = strings.map((text, index) => {
    const article = articleOf(text, index);
    const [from, to] = [entities[index] as EntityNode, events[index] as EventNode];
    const claims: Claim[] = [claimOf(text, article, "HOSTED", from.id, to.id)];
    const next = events[(index + 1) % events.length] as EventNode;
    claims.push(claimOf(text, article, "SPOKE_AT", from.id, next.id));
    return {
      article,
      claims,
      reports: [{ event: to.id, date: null, until: null, place: null, quote: "" }],
      mentions: [{ entity: from.id, count: 1 }],
    };
  });
  return { entities, events, fragments };
}

function articleOf(text: string, index: number): ArticleNode {
  const body = `Before. ${text} After.`;
  const id = `article:${text}${index}`;
  const source = `${text}.txt`;
  return {
    id,
    source,
    url: text,
    title: text,
    publisher: text,
    language: text,
    published: text,
    text: body,
    copyOf: null,
    sha256: text,
  };
}

function claimOf(text: string, article: ArticleNode, type: Claim["type"], from: string, to: string): Claim {
  const start = "Before. ".length;
  const place = { article: article.id, quote: text, start, end: start + text.length };
  return {
    id: `claim:${type}${article.id}`,
    type,
    from,
    to,
    ...place,
    status: "held",
    as: text,
    title: text,
    confidence: 0.5,
    rule: text,
  };
}
