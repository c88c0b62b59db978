import { enqueuedMails } from '#application/notifications';
import {
  type GovernmentEventData,
  type GovernmentEventType,
  governmentEventCatalog,
  governmentStream,
} from '#domain/government';
import { type Instant, type JsonObject, eventId } from '#domain/kernel';
import type { MailRequest } from '#domain/mail';
import type { By } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

export type GovernmentDraft = {
  [Type in GovernmentEventType]: { readonly type: Type; readonly data: GovernmentEventData<Type> };
}[GovernmentEventType];

/**
 * Appends events of one change, with the mail they ask for. @returns false where others came between: read it again
 * @throws Error for what the ledger refuses otherwise
 */
export async function appendEvents(
  ledger: Ledger,
  {
    act,
    version,
    drafts,
    mails,
    now,
    by,
  }: {
    readonly act: string;
    readonly version: number;
    readonly drafts: readonly GovernmentDraft[];
    readonly mails: readonly MailRequest[];
    readonly now: Instant;
    readonly by: By;
  },
): Promise<boolean> {
  const stream = governmentStream(act);
  const scratch = await ledger.isScratch();
  return ledger.transaction(async (tx) => {
    if (scratch) await tx.setScratchClock(now);
    const appended = await tx.append({
      stream,
      expected: version === 0 ? 'none' : version,
      events: drafts.map(({ type, data }, index) => ({
        eventId: eventId(`${stream}/${version + 1 + index}`),
        type,
        schemaVersion: governmentEventCatalog[type].version,
        effectiveAt: now,
        data: jsonOf(governmentEventCatalog[type].schema.parse(data)),
        metadata: jsonOf({ actor: by }),
      })),
      alongside: mails.length === 0 ? [] : [enqueuedMails(mails)],
    });
    if (appended.ok) return !appended.value.repeated;
    if (appended.refusal.code === 'version-conflict' || appended.refusal.code === 'event-id-reused')
      return false;
    throw new Error(`${stream}: ${appended.refusal.message.en}`);
  });
}

const jsonOf = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

/** Parts of a list, each small enough for one event of the log. */
export const inParts = <Each>(list: readonly Each[], most: number): readonly (readonly Each[])[] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, part) =>
    list.slice(part * most, (part + 1) * most),
  );
