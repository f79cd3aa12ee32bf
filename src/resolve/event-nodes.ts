// The node of a cluster of reports of one event: what most sources say, copies counted once, and an id from content.
import { digestOf, slug } from "../graph/ids.ts";
import type { EventNode, EventStatus } from "../model.ts";
import type { ArticleSummary } from "./article-summary.ts";
import type { EventProfile } from "./event-profiles.ts";
import { mostSaid } from "./most-said.ts";

const ID_WORDS = 6;
const MONTH_LENGTH = "2024-05".length;
const ID_DIGITS = 10;
const LONGEST_NAME = 160;
const MOST_ALIASES = 50;
/** Between sources that disagree the one that claims less counts. */
const CAUTION: Readonly<Record<EventStatus, number>> = { planned: 0, held: 1, postponed: 2, denied: 3, cancelled: 4 };

/** The node of one cluster. */
export function eventNode(profiles: readonly EventProfile[], articles: readonly ArticleSummary[]): EventNode {
  const said = oncePerGroup(profiles, articles);
  const events = said.map(({ event }) => event);
  const telling = new Map(said.map(({ event, words, parentWords }) => [event.name, words.size + parentWords.size]));
  const names = events.map(({ name }) => name).filter((name) => name.length <= LONGEST_NAME);
  const most = Math.max(0, ...names.map((name) => telling.get(name) ?? 0));
  const name = mostSaid(
    names.filter((each) => telling.get(each) === most),
    (each) => each.length,
  );
  const best = name ?? events[0]?.name ?? "";
  const all = profiles.flatMap(({ event }) => [event.name, ...event.aliases]);
  return {
    id: idOf(best, profiles, articles),
    name: best,
    aliases: [...new Set(all)]
      .filter((alias) => alias !== best)
      .sort()
      .slice(0, MOST_ALIASES),
    kind: mostSaid(events.map(({ kind }) => kind)) ?? "other",
    status: statusOf(events.map(({ status }) => status)),
    ...dateOf(said),
    place: mostSaid(present(events.map(({ place }) => place)), (place) => place.length),
    online: events.filter(({ online }) => online).length * 2 >= events.length,
    theme: mostSaid(present(events.map(({ theme }) => theme)), (theme) => theme.length),
  };
}

/** The id stays when later articles come in: it hangs on the first one. */
function idOf(name: string, profiles: readonly EventProfile[], articles: readonly ArticleSummary[]): string {
  const first = profiles
    .map(({ article, event }) => [articles[article]?.published ?? "9999", articles[article]?.id ?? "", event.localId])
    .sort((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1))[0];
  const words = slug(name).split("-").slice(0, ID_WORDS).join("-");
  return `event:${words}.${digestOf(...(first ?? [name])).slice(0, ID_DIGITS)}`;
}

/** The report of each source group's original; a copy's only where the original has none. */
function oncePerGroup(profiles: readonly EventProfile[], articles: readonly ArticleSummary[]): EventProfile[] {
  const kept = new Map<string, EventProfile>();
  for (const profile of profiles) {
    const isOriginal = articles[profile.article]?.id === profile.group;
    if (isOriginal || !kept.has(profile.group)) kept.set(profile.group, profile);
  }
  return [...kept.values()];
}

/** A plan yields to any report of what became of it. */
function statusOf(statuses: readonly EventStatus[]): EventStatus {
  const outcomes = statuses.filter((status) => status !== "planned");
  return mostSaid(outcomes.length > 0 ? outcomes : statuses, (status) => CAUTION[status]) ?? "planned";
}

/** The most exact date; of several the one with an end, then the one that most say, then the month that most say. */
function dateOf(profiles: readonly EventProfile[]): Pick<EventNode, "start" | "end" | "precision"> {
  for (const precision of ["day", "month", "year"] as const) {
    const dated = profiles
      .map(({ event }) => event)
      .filter((event) => event.precision === precision && event.start !== null);
    const ranges = dated.filter(({ end }) => end !== null);
    const best = mostSaid(
      (ranges.length > 0 ? ranges : dated).map(({ start, end }) => `${start} ${end ?? ""}`),
      (date) =>
        profiles.filter(({ event }) => event.start?.slice(0, MONTH_LENGTH) === date.slice(0, MONTH_LENGTH)).length,
    );
    if (best === null) continue;
    const [start = "", end = ""] = best.split(" ");
    return { start, end: end === "" ? null : end, precision };
  }
  return { start: null, end: null, precision: null };
}

function present(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}
