import { type ActDraft, appendAct } from '#application/acts-on-many';
import {
  type KindLadder,
  type KindLadderEventData,
  type KindLadderEventType,
  foldKindLadder,
  kindLadderEventCatalog,
  kindLadderStream,
} from '#domain/kind-ladders';
import type { By, KindLadderOf } from '#domain/obligations';
import type { KindLadderServices } from './services';

export type KindLadderDraft = {
  [Type in KindLadderEventType]: ActDraft<Type> & { readonly data: KindLadderEventData<Type> };
}[KindLadderEventType];

export const kindLadderOf = async (
  { ledger }: Pick<KindLadderServices, 'ledger'>,
  of: KindLadderOf,
): Promise<KindLadder | null> => foldKindLadder(await ledger.readStream(kindLadderStream(of)));

/** @returns and throws as `appendAct` */
export const appendTo = (
  { ledger, now }: Pick<KindLadderServices, 'ledger' | 'now'>,
  { of, version, by }: { readonly of: KindLadderOf; readonly version: number; readonly by: By },
  drafts: readonly KindLadderDraft[],
): Promise<boolean> =>
  appendAct(ledger, kindLadderEventCatalog, { stream: kindLadderStream(of), version, drafts, now, by });
