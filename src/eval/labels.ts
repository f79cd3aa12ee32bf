// One article's hand labels, and the schema of the file that holds them: labels/ID.json of a folder of labelled articles.
import { z } from "zod";
import type { EntityType, Role } from "../model.ts";

export type LabelledParticipant = {
  readonly entity: string;
  readonly role: Role;
  /** Entities that are as right here: a mission and its country. */
  readonly or?: readonly string[];
  /** Neither rewarded nor punished; so on an entity and on an event. */
  readonly optional?: boolean;
};
export type LabelledEntity = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly code?: string;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
};
export type LabelledEvent = {
  readonly names: readonly [string, ...string[]];
  readonly kind: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly start: string | null;
  readonly participants: readonly LabelledParticipant[];
  readonly optional?: boolean;
};
/** What a person found in one article. */
export type Label = { readonly entities: readonly LabelledEntity[]; readonly events: readonly LabelledEvent[] };

const optional: z.ZodExactOptional<z.ZodBoolean> = z.boolean().exactOptional();

/** The schema of a label file; what it has beside this is left alone. */
export const labelSchema: z.ZodType<Label> = z.looseObject({
  entities: z.array(
    z.looseObject({
      id: z.string(),
      type: z.enum(["person", "country", "institution"]),
      name: z.string(),
      code: z.string().exactOptional(),
      aliases: z.array(z.string()).exactOptional(),
      optional,
    }),
  ),
  events: z.array(
    z.looseObject({
      names: z.tuple([z.string()], z.string()),
      kind: z.string(),
      start: z.string().nullable(),
      participants: z.array(
        z.looseObject({
          entity: z.string(),
          role: z.enum(["host", "chair", "speaker", "attendee"]),
          or: z.array(z.string()).exactOptional(),
          optional,
        }),
      ),
      optional,
    }),
  ),
});
