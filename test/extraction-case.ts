// Reads the case files of test/cases/extract and checks the facts that a case lists against a record.
// A case: lines of text (`title: …` and `published: …` may come first, `¶` is an empty line), `==>`, then facts, one a
// line; an empty line ends it. `# open REASON` before a case says that it fails today.
import type { Entity, Event, ExtractionRecord, Participation, RawArticle } from "../src/model.ts";

/** One case: an article and the facts that its record must hold. */
export type ExtractionCase = {
  readonly name: string;
  /** Why it fails today; null when it must hold. */
  readonly open: string | null;
  readonly article: RawArticle;
  readonly facts: readonly string[];
};

const PUBLISHED = "2024-05-08";
const ROLE =
  /^(not )?(?:(held|planned|declined|denied) )?(host|chair|speaker|attendee) (.+?)(?: @ (.+?))?(?: as (.+?))?$/;
const EVENT = /^(not )?event "([^"]+)"(.*)$/;
const ENTITY = /^(not )?(person|country|institution) ([^=]+?)((?: \w+=(?:"[^"]*"|\S+))*)$/;
const COUNT = /^(no|\d+) (events|persons|countries|institutions)$/;
const PROPERTY = /(\w+)(?:=(?:"([^"]*)"|(\S+)))?/g;

/** The cases of one file, in its order; throws for a case without facts. */
export function parseCases(text: string): ExtractionCase[] {
  const blocks = text.split(/\n\s*\n/).map((block) => block.split("\n").filter((line) => line.trim() !== ""));
  return blocks.filter((lines) => lines.some((line) => !line.startsWith("#"))).map(parseCase);
}

function parseCase(lines: readonly string[]): ExtractionCase {
  const marked = lines.filter((line) => line.startsWith("#")).map((line) => /^# open (.+)$/.exec(line)?.[1]);
  const rest = lines.filter((line) => !line.startsWith("#"));
  const arrow = rest.indexOf("==>");
  if (arrow < 1 || arrow === rest.length - 1) throw new Error(`no text or no facts around ==> in: ${rest[0]}`);
  const head = (key: string) => rest.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? null;
  const body = rest.slice(0, arrow).filter((line) => !/^(?:title|published): /.test(line));
  const published = head("published") ?? PUBLISHED;
  return {
    name: body[0] ?? "",
    open: marked.find((reason) => reason !== undefined) ?? null,
    article: {
      source: "case",
      url: null,
      title: head("title"),
      text: body.map((line) => (line === "¶" ? "" : line)).join("\n"),
      published: published === "none" ? null : published,
      publisher: null,
    },
    facts: rest.slice(arrow + 1),
  };
}

/** The facts that the record does not bear out, and the quotes that are not at their offsets. */
export function unmetFacts(facts: readonly string[], record: ExtractionRecord): string[] {
  const { text } = record.article;
  const misquoted = [...record.events, ...record.participations, ...record.relations]
    .flatMap(({ evidence }) => evidence)
    .filter(({ start, end, quote }) => quote === "" || text.slice(start, end) !== quote)
    .map(({ quote }) => `not at its offsets: ${quote}`);
  return [...facts.filter((fact) => !holds(fact, record)), ...misquoted];
}

function holds(fact: string, record: ExtractionRecord): boolean {
  const count = COUNT.exec(fact);
  if (count !== null) return countOf(count[2] ?? "", record) === (count[1] === "no" ? 0 : Number(count[1]));
  const event = EVENT.exec(fact);
  if (event !== null) {
    const wanted = propertiesOf(event[3] ?? "");
    return record.events.some((one) => isNamed(one, event[2] ?? "") && fits(one, wanted, record)) !== isNegated(event);
  }
  const role = ROLE.exec(fact);
  if (role !== null) return record.participations.some((one) => isPart(one, role, record)) !== isNegated(role);
  const entity = ENTITY.exec(fact);
  if (entity === null) throw new Error(`this fact is not understood: ${fact}`);
  return record.entities.some((one) => isEntity(one, entity, record)) !== isNegated(entity);
}

function isNegated(match: RegExpExecArray): boolean {
  return match[1] !== undefined;
}

function countOf(what: string, { events, entities }: ExtractionRecord): number {
  if (what === "events") return events.length;
  const type = what === "countries" ? "country" : what.slice(0, -1);
  return entities.filter((entity) => entity.type === type).length;
}

function propertiesOf(words: string): Map<string, string | null> {
  return new Map([...words.matchAll(PROPERTY)].map(([, key = "", quoted, plain]) => [key, quoted ?? plain ?? null]));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

function isNamed(event: Event, words: string): boolean {
  return [event.name, ...event.aliases].some((name) => ` ${plain(name)} `.includes(` ${plain(words)} `));
}

function fits(event: Event, wanted: ReadonlyMap<string, string | null>, record: ExtractionRecord): boolean {
  return [...wanted].every(([key, value]) => {
    if (key === "online") return event.online;
    if (key === "offline") return !event.online;
    if (key === "partOf")
      return record.events.some(({ id, ...one }) => id === event.partOf && isNamed({ id, ...one }, value ?? ""));
    if (key === "about") return event.about.includes(`country:${value}`);
    const own = event[key as keyof Event];
    if (own === undefined) throw new Error(`events have no “${key}”`);
    return value === "null" ? own === null : plain(String(own ?? "")) === plain(value ?? "");
  });
}

function isCalled(entity: Entity, words: string): boolean {
  return entity.code === words || [entity.name, ...entity.aliases].some((name) => plain(name) === plain(words));
}

/** A fact without a status means `held`; `A or B` means either of them. */
function isPart(one: Participation, match: RegExpExecArray, { entities, events }: ExtractionRecord): boolean {
  const [, , status = "held", role, who = "", at, as] = match;
  const entity = entities.find(({ id }) => id === one.entity);
  const event = events.find(({ id }) => id === one.event);
  if (entity === undefined || event === undefined)
    throw new Error(`a participation of what is not in the record: ${one.entity}`);
  const isWho = who.split(" or ").some((name) => isCalled(entity, name));
  const there = at === undefined || isNamed(event, at);
  const title = as === undefined || plain(one.as ?? "").includes(plain(as));
  return one.role === role && one.status === status && isWho && there && title;
}

/** A person must have just that name; the name of a country or body may be an alias. */
function isEntity(
  one: Entity,
  [, , type, name = "", rest = ""]: RegExpExecArray,
  { entities }: ExtractionRecord,
): boolean {
  if (one.type !== type || (type === "person" ? plain(one.name) !== plain(name) : !isCalled(one, name))) return false;
  const named = (ids: readonly string[] | undefined, words: string) =>
    entities.some((other) => ids?.includes(other.id) === true && isCalled(other, words));
  return [...propertiesOf(rest)].every(([key, value]) => {
    const words = value ?? "";
    if (key === "title") return one.titles?.some((title) => plain(title).includes(plain(words))) === true;
    if (key === "of") return named(one.affiliations, words);
    if (key === "for") return named(one.represents, words);
    if (key === "alias") return one.aliases.some((alias) => plain(alias) === plain(words));
    if (key === "kind") return one.kind === words;
    throw new Error(`entities have no “${key}”`);
  });
}
