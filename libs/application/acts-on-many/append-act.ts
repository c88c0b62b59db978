import type { z } from 'zod';
import { type Instant, type JsonObject, eventId } from '#domain/kernel';
import type { Actor, By } from '#domain/obligations';
import type { Alongside, Ledger } from '#record/ledger';

/** The events of one kind of act: the newest version and schema of each. */
export type ActCatalog = Readonly<Record<string, { readonly version: number; readonly schema: z.ZodType }>>;

export interface ActDraft<Type extends string = string> {
  readonly type: Type;
  readonly data: object;
}

/** Who carries an act out, and for whom, as its events name them. */
export const signedBy = ({ personId, postId, onBehalfOf }: Actor): By => ({
  personId,
  ...(postId !== undefined && { postId }),
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});

/** What is appended to the stream of one act. */
export interface ActAppend<Catalog extends ActCatalog> {
  readonly stream: string;
  /** of the stream, as it was read */
  readonly version: number;
  readonly drafts: readonly ActDraft<Extract<keyof Catalog, string>>[];
  readonly alongside?: readonly Alongside[];
  readonly now: Instant;
  readonly by: By;
}

/**
 * Appends events of one act that reaches many entries.
 * @returns false where others came between: read it again
 * @throws Error for what the ledger refuses otherwise
 */
export async function appendAct<Catalog extends ActCatalog>(
  ledger: Ledger,
  catalog: Catalog,
  { stream, version, drafts, alongside = [], now, by }: ActAppend<Catalog>,
): Promise<boolean> {
  const appended = await ledger.appendAt(now, {
    stream,
    expected: version === 0 ? 'none' : version,
    events: drafts.map(({ type, data }, index) => {
      const definition = catalog[type];
      if (definition === undefined) throw new TypeError(`no such event of an act: ${type}`);
      const { version: schemaVersion, schema } = definition;
      return {
        eventId: eventId(`${stream}/${version + 1 + index}`),
        type,
        schemaVersion,
        effectiveAt: now,
        data: jsonOf(schema.parse(data)),
        metadata: jsonOf({ actor: by }),
      };
    }),
    alongside,
  });
  if (appended.ok) return !appended.value.repeated;
  const { code, message } = appended.refusal;
  if (code === 'version-conflict' || code === 'event-id-reused') return false;
  throw new Error(`${stream}: ${message.en}`);
}

const jsonOf = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
