import {
  type KindLadder,
  type KindLadderEventData,
  type KindLadderEventType,
  foldKindLadder,
  kindLadderEventCatalog,
  kindLadderStream,
} from '#domain/kind-ladders';
import { type JsonObject, eventId } from '#domain/kernel';
import type { By, KindLadderOf } from '#domain/obligations';
import type { KindLadderServices } from './services';

export type KindLadderDraft = {
  [Type in KindLadderEventType]: { readonly type: Type; readonly data: KindLadderEventData<Type> };
}[KindLadderEventType];

export const kindLadderOf = async (
  { ledger }: Pick<KindLadderServices, 'ledger'>,
  of: KindLadderOf,
): Promise<KindLadder | null> => foldKindLadder(await ledger.readStream(kindLadderStream(of)));

/** @returns false where others came between: read it again. @throws Error for what the ledger refuses otherwise */
export async function appendTo(
  { ledger, now }: Pick<KindLadderServices, 'ledger' | 'now'>,
  { of, version, by }: { readonly of: KindLadderOf; readonly version: number; readonly by: By },
  drafts: readonly KindLadderDraft[],
): Promise<boolean> {
  const stream = kindLadderStream(of);
  const scratch = await ledger.isScratch();
  return ledger.transaction(async (tx) => {
    if (scratch) await tx.setScratchClock(now);
    const appended = await tx.append({
      stream,
      expected: version === 0 ? 'none' : version,
      events: drafts.map(({ type, data }, index) => ({
        eventId: eventId(`${stream}/${version + 1 + index}`),
        type,
        schemaVersion: kindLadderEventCatalog[type].version,
        effectiveAt: now,
        data: jsonOf(kindLadderEventCatalog[type].schema.parse(data)),
        metadata: jsonOf({ actor: by }),
      })),
    });
    if (appended.ok) return !appended.value.repeated;
    const { code, message } = appended.refusal;
    if (code === 'version-conflict' || code === 'event-id-reused') return false;
    throw new Error(`${stream}: ${message.en}`);
  });
}

const jsonOf = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
