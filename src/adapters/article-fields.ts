// The fields id, title, text or html, url, published, publisher → raw article. JSON, NDJSON and CSV share them.
import { UserError } from "../errors.ts";
import type { RawArticle } from "../model.ts";
import type { PageReader } from "./html-page.ts";

const STARTS_AS_MARKUP = /^\s{0,100}<(?:!doctype|html|head|body|p|div|article|section)[\s>]/i;

/** The article that the fields describe. `place` stands for its source if it has neither id nor URL. Throws a UserError. */
export async function articleOfFields(fields: unknown, place: string, pages: PageReader): Promise<RawArticle> {
  if (!isObject(fields)) throw new UserError("is not a JSON object", { hint: 'give one article as { "text": … }' });
  const text = wordsOf(fields.text);
  const html = wordsOf(fields.html) ?? (text !== null && STARTS_AS_MARKUP.test(text) ? text : null);
  if (text === null && html === null) {
    const names = Object.keys(fields).slice(0, 8).join(", ");
    throw new UserError(`has neither "text" nor "html"${names === "" ? "" : ` (it has ${names})`}`, {
      hint: "an article has the fields id, title, text or html, url, published, publisher",
    });
  }
  const page = html === null ? null : await pages.read(html);
  const url = wordsOf(fields.url) ?? page?.url ?? null;
  return {
    source: wordsOf(fields.id) ?? wordsOf(fields.url) ?? place,
    url,
    title: wordsOf(fields.title) ?? page?.title ?? null,
    text: page?.text ?? text ?? "",
    published: wordsOf(fields.published) ?? page?.published ?? null,
    publisher: wordsOf(fields.publisher) ?? page?.publisher ?? null,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wordsOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
