// Graphs of any size for the page's tests and benchmarks, the same for the same size.
import { seededRandom } from "../../src/graph/random.ts";
import type { ClaimType, EventStatus, Graph } from "../../src/model.ts";
import { graphBuilder } from "./graph-builder.ts";

const GIVEN = ["Amara", "Bruno", "Chidi", "Dalia", "Emre", "Farida", "Goran", "Hoshi", "Ines", "Jonas", "Kira", "Luan"];
const FAMILY = ["Abara", "Bergqvist", "Castellan", "Dvorakova", "Eide", "Fontaine", "Grigoryan", "Halloran", "Ito"];
const TOPICS = [
  "water",
  "fisheries",
  "trade",
  "energy",
  "schools",
  "health",
  "transport",
  "tourism",
  "customs",
  "climate",
];
const KINDS = ["summit", "talks", "forum", "seminar", "conference"] as const;
const COUNTRIES =
  "AR AU BR CA CL CN CZ DK EG ES FI FR GH GR HU ID IE IN IT JP KE KR MA MX NG NL NO NZ PE PH PL PT RO SE TH TN TR UA UY VN ZA ZM".split(
    " ",
  );
const ROLES: readonly ClaimType[] = ["HOSTED", "SPOKE_AT", "SPOKE_AT", "SPOKE_AT", "ATTENDED", "ATTENDED", "CHAIRED"];
const STATUSES: readonly EventStatus[] = ["held", "held", "held", "held", "held", "planned", "postponed", "cancelled"];

/** A graph with about `size` nodes and, in all, about `linksPerNode` times as many claims, in which a few take part in much. */
export function generatedGraph(size: number, linksPerNode = 2): Graph {
  const random = seededRandom(size);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const build = graphBuilder();
  const display = new Intl.DisplayNames("en", { type: "region" });
  const countries = COUNTRIES.slice(0, Math.max(6, Math.min(42, size / 8))).map((code) =>
    build.entity("country", display.of(code) as string, { code }),
  );
  const persons = Array.from({ length: Math.round(size * 0.52) }, (_, index) =>
    build.entity("person", `${pick(GIVEN)} ${pick(FAMILY)}${index > 60 ? `-${index}` : ` ${index}`}`),
  );
  const institutions = Array.from({ length: Math.round(size * 0.12) }, (_, index) =>
    build.entity("institution", `Institute of ${pick(TOPICS)} ${index}`, { kind: "institute" }),
  );
  const eventCount = Math.round(size * 0.28);
  for (let index = 0; index < eventCount; index += 1) {
    const kind = pick(KINDS);
    const year = 2015 + Math.floor(random() * 9);
    const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
    const dated = random() > 0.1;
    const event = build.event(`${kind} on ${pick(TOPICS)} ${index}`, {
      kind,
      status: pick(STATUSES),
      start: dated ? `${year}-${month}-11` : null,
      precision: dated ? "day" : null,
    });
    const text = `Report ${index}. They met about it in town ${index} and spoke for two hours. The end.`;
    const article = build.article({
      text,
      title: `Report ${index}`,
      source: `generated/${index}.txt`,
      published: "2024-01-02",
    });
    const quote = `They met about it in town ${index} and spoke for two hours.`;
    const people = Math.round((3 + Math.floor(random() ** 4 * 20)) * (linksPerNode / 2));
    // Meetings have circles: most who take part in one take part in others of the same circle.
    const circles = Math.max(1, Math.round(size / 60));
    const circle = Math.floor(random() ** 1.5 * circles);
    const among = (list: readonly string[]) => {
      const share = list.length / circles;
      const popular = random() ** 2;
      const at = random() < 0.85 ? circle * share + popular * Math.max(1, share) : popular * list.length;
      return list[Math.min(list.length - 1, Math.floor(at))] as string;
    };
    for (let seat = 0; seat < people; seat += 1) {
      const kindOf = random();
      const from = among(kindOf < 0.3 ? countries : kindOf < 0.85 ? persons : institutions);
      build.claim(pick(ROLES), from, event, article, quote, { confidence: Math.round(60 + random() * 40) / 100 });
    }
  }
  return build.graph();
}
