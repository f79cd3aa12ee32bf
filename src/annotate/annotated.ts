// What annotation adds to an article: sentences of tokens, with mentions over ranges of tokens.
import type { Article, Span } from "../model.ts";
import type { Token } from "../text/tokens.ts";
import type { CountryForm, Place, Title } from "./words.ts";

/** Half-open range of token numbers within one sentence. */
type Range = { readonly from: number; readonly to: number };

export type CountryMention = Range & {
  readonly type: "country";
  readonly code: string;
  readonly form: CountryForm["form"];
};
export type PlaceMention = Range & { readonly type: "place"; readonly place: Place };
export type InstitutionMention = Range & {
  readonly type: "institution";
  /** The name as in the lexicon, else as in the text; "" for "the Council". */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  /** The head word in lower case: "ministry". */
  readonly head: string;
  /** The country whose body it is, as the name or the words around it say. */
  readonly country: string | null;
  /** Lies inside the name of another body. */
  readonly nested?: boolean;
};
export type PersonMention = Range & { readonly type: "person"; readonly name: string };
export type TitleMention = Range & {
  readonly type: "title";
  readonly title: Title;
  /** The title with its complements, as in the text: "Permanent Representative of Chile to the UN". */
  readonly text: string;
  readonly countries: readonly string[];
  /** Token numbers at which institutions inside the title start. */
  readonly institutions: readonly number[];
};

export type Sentence = Span & {
  readonly index: number;
  readonly line: number;
  readonly tokens: readonly Token[];
  readonly countries: readonly CountryMention[];
  readonly places: readonly PlaceMention[];
  readonly institutions: readonly InstitutionMention[];
  readonly titles: readonly TitleMention[];
  readonly persons: readonly PersonMention[];
  /** For each token whether it stands inside a quotation. */
  readonly quoted: readonly boolean[];
  /** Whether it is the article's title. */
  readonly heading: boolean;
};

export type Annotated = { readonly article: Article; readonly sentences: readonly Sentence[] };
