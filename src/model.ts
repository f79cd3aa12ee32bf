// The nouns of Plenary: what goes in (RawArticle), the extraction record (the seam), and the graph. Types only.

export type EntityType = "person" | "country" | "institution";
export type Role = "host" | "chair" | "speaker" | "attendee";
export type ParticipationStatus = "held" | "planned" | "declined" | "denied";
export type EventStatus = "held" | "planned" | "postponed" | "cancelled" | "denied";
export type EventKind =
  | "meeting"
  | "conference"
  | "summit"
  | "talks"
  | "session"
  | "forum"
  | "seminar"
  | "ceremony"
  | "visit"
  | "press-conference"
  | "other";
export type DatePrecision = "day" | "month" | "year";

/** Half-open range of UTF-16 code units into the text of the cleaned article. */
export type Span = { readonly start: number; readonly end: number };

/** What a reader hands over: one article as it was found. HTML is plain text by now, a blank line between blocks. */
export type RawArticle = {
  /** The input's own id, else its URL, else its path as given. */
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601 day, or the words of the input for `clean` to read. */
  readonly published: string | null;
  readonly publisher: string | null;
};

/** An input that gave no article: where it is (file, file:line), what is wrong with it, and what to do. */
export type ReadFailure = { readonly where: string; readonly what: string; readonly hint: string };

/** A cleaned article. `text` never changes afterwards: every offset indexes it. */
export type Article = {
  /** `article:` and 16 hex digits of the SHA-256 of title, text and publication day. */
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: string;
  /** YYYY-MM-DD, or null when neither the input nor the text says. */
  readonly published: string | null;
  readonly text: string;
  /** The article that this one repeats; set in a run over several articles only. */
  readonly copyOf: string | null;
};

export type Evidence = Span & {
  /** `text.slice(start, end)`. */
  readonly quote: string;
  /** What fired, as `frame/row`: `speech/said-at`. */
  readonly rule: string;
};
export type SomeEvidence = readonly [Evidence, ...Evidence[]];

export type Entity = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  /** Countries: ISO 3166-1 alpha-2. */
  readonly code?: string;
  /** Institutions: what sort of body, a word of `lexicon/institution-heads.tsv`. */
  readonly kind?: string;
  /** Persons: offices and titles as in the text. */
  readonly titles?: readonly string[];
  readonly affiliations?: readonly string[];
  readonly represents?: readonly string[];
};

export type Event = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: EventKind;
  readonly status: EventStatus;
  /** YYYY-MM-DD, YYYY-MM or YYYY, as `precision` says. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision | null;
  readonly dateText: string | null;
  readonly place: string | null;
  readonly online: boolean;
  readonly theme: string | null;
  readonly partOf: string | null;
  readonly about: readonly string[];
  /** Where the article speaks of it. */
  readonly evidence: SomeEvidence;
};

export type Participation = {
  readonly entity: string;
  readonly event: string;
  readonly role: Role;
  readonly status: ParticipationStatus;
  readonly as: string | null;
  /** 0 to 1: the share of such claims that are right. */
  readonly confidence: number;
  readonly evidence: SomeEvidence;
};

export type RelationType = "affiliated_with" | "represents" | "part_of" | "about";

/** What the article says of two things beside participation, with its sentence. */
export type Relation = {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly title: string | null;
  readonly confidence: number;
  readonly evidence: SomeEvidence;
};

/** Something the reader of the record should know: a fact that was left out, and why. */
export type Note = {
  readonly code: string;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
};

/** One article's facts: the seam that other programs use (`plenary extract` prints one a line). */
export type ExtractionRecord = {
  readonly version: 1;
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly events: readonly Event[];
  readonly participations: readonly Participation[];
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
};

export type ClaimType =
  | "HOSTED"
  | "CHAIRED"
  | "SPOKE_AT"
  | "ATTENDED"
  | "AFFILIATED_WITH"
  | "REPRESENTS"
  | "PART_OF"
  | "ABOUT";

export type ArticleNode = Omit<Article, "text"> & {
  readonly text: string;
  /** Hex SHA-256 of the cleaned text. */
  readonly sha256: string;
};

export type EntityNode = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  readonly code: string | null;
  readonly kind: string | null;
};

export type EventNode = Omit<Event, "partOf" | "about" | "evidence" | "dateText">;

/** A relationship of the graph: one article's claim, with its sentence. */
export type Claim = {
  /** `claim:` and 24 hex digits of the SHA-256 of article, offsets, type and both ends. */
  readonly id: string;
  readonly type: ClaimType;
  readonly from: string;
  readonly to: string;
  readonly article: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly status: ParticipationStatus;
  readonly as: string | null;
  readonly title: string | null;
  readonly confidence: number;
  readonly rule: string;
};

/** When and where an article says that an event is: sources may differ, and the event's node has only one answer. */
export type EventReport = {
  /** The event's id. */
  readonly event: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY: the first and the last day; null when the article does not say. */
  readonly date: string | null;
  readonly until: string | null;
  readonly place: string | null;
  /** The sentence that speaks of it. */
  readonly quote: string;
};

/** What one article adds to the graph, with the graph's ids. Entities and events of it may also come with other articles. */
export type ArticleFragment = {
  readonly article: ArticleNode;
  readonly claims: readonly Claim[];
  /** The events that it reports, by event id, each once. */
  readonly reports: readonly EventReport[];
  /** Entities that it mentions, with how often. */
  readonly mentions: readonly { readonly entity: string; readonly count: number }[];
};

/** The whole graph, each list sorted by id in code units. */
export type Graph = {
  readonly entities: readonly EntityNode[];
  readonly events: readonly EventNode[];
  readonly fragments: readonly ArticleFragment[];
};
