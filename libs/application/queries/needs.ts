import { type Point, isKnown, stateAt } from '#domain/history';
import { type Bilingual, type ObligationId, type PartlyTranslated, type PostId, both } from '#domain/kernel';
import {
  type NeedAsItStands,
  type Obligation,
  factStream,
  foldFact,
  needStateWords,
  needsAsTheyStand,
  sourceOfNeedWords,
  supplierWords,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type Viewer, maySee } from './viewer';

/** The entry whose days are counted from; without title and owner where it is not on the register, or out of scope. */
interface SupplyingEntry {
  readonly id: ObligationId;
  readonly title: PartlyTranslated | null;
  readonly owner: PostId | null;
}

/** One name that an entry counts from, with what is known of it and who could supply it. */
export interface ShownNeed extends Omit<NeedAsItStands, 'title'> {
  readonly title: Bilingual;
  /** in words: where its days come from, how it stands, who could supply it */
  readonly words: { readonly from: Bilingual; readonly state: Bilingual; readonly supplier: Bilingual };
  /** the page on which it is recorded, with its name and kind; null where it is no fact */
  readonly recordAt: string | null;
  readonly entry: SupplyingEntry | null;
}

type Asked = readonly [Viewer, Pick<Ledger, 'readStream'>, Point];

async function entryOf(
  { from }: NeedAsItStands,
  [viewer, ledger, point]: Asked,
): Promise<SupplyingEntry | null> {
  if (from.kind !== 'obligation') return null;
  const { id } = from;
  const at = maySee(viewer, id) ? stateAt(await ledger.readStream(id), point) : null;
  return { id, title: at?.state.definition.title ?? null, owner: at?.state.owner ?? null };
}

/** As whoever recorded the fact called it, else as the rule does, else by its name. */
async function titleOf({ from, title, name }: NeedAsItStands, [, ledger, point]: Asked): Promise<Bilingual> {
  if (from.kind !== 'fact') return title ?? both(name, name);
  const events = await ledger.readStream(factStream(from.fact));
  const recorded = foldFact(events.filter((event) => isKnown(event, point.known)))?.title;
  return recorded ?? title ?? both(name, name);
}

const recordAt = ({ from }: NeedAsItStands): string | null =>
  from.kind === 'fact'
    ? `/record-fact?${new URLSearchParams({ name: from.fact, kind: from.factKind }).toString()}`
    : null;

/** What an obligation counts from, as it stands at a point. */
export const needsOfState = (
  viewer: Viewer,
  ledger: Pick<Ledger, 'readStream'>,
  state: Pick<Obligation, 'definition' | 'facts' | 'occurrences'>,
  point: Point = {},
): Promise<readonly ShownNeed[]> =>
  Promise.all(
    needsAsTheyStand(state).map(async (need) => ({
      ...need,
      title: await titleOf(need, [viewer, ledger, point]),
      words: {
        from: sourceOfNeedWords(need.from),
        state: needStateWords(need.state),
        supplier: supplierWords(need.from),
      },
      recordAt: recordAt(need),
      entry: await entryOf(need, [viewer, ledger, point]),
    })),
  );
