import type {
  Bilingual,
  CalendarDate,
  Instant,
  ObligationId,
  PartlyTranslated,
  PostId,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { titleOfFact } from './fact-titles';
import { entriesFor } from './register';
import type { Viewer } from './viewer';

/** An entry that an event woke, and that waits for its owner’s answer: adopt, change or drop. */
interface WakingEntry {
  readonly obligationId: ObligationId;
  readonly title: PartlyTranslated;
  /** the event, such as `government-formed` */
  readonly trigger: string;
  /** what the event is called; null where nobody has words for it */
  readonly triggerTitle: Bilingual | null;
  readonly owner: PostId | null;
  /** for a commitment of a former government: the day of the change that marked it */
  readonly formerSince: CalendarDate | null;
}

/** Every open entry that waits for an answer to an event that woke it, by event and id. */
export async function waking(
  viewer: Viewer,
  ledger: Ledger,
  { now, owners }: { readonly now: Instant; readonly owners?: readonly PostId[] | undefined },
): Promise<readonly WakingEntry[]> {
  const entries = await entriesFor(viewer, ledger, now);
  const woken = entries
    .filter(({ status, owner }) => status === 'open' && (owners === undefined || isOf(owners, owner)))
    .flatMap(({ id, title, owner, formerSince, unanswered }) =>
      unanswered.map((trigger) => ({ obligationId: id, title, trigger, owner, formerSince })),
    )
    .toSorted((one, other) => one.trigger.localeCompare(other.trigger));
  const titles = new Map<string, Bilingual | null>();
  for (const { trigger } of woken)
    if (!titles.has(trigger)) titles.set(trigger, await titleOfFact(viewer, ledger, trigger));
  return woken.map((each) => ({ ...each, triggerTitle: titles.get(each.trigger) ?? null }));
}

const isOf = (owners: readonly PostId[], owner: PostId | null): boolean =>
  owner !== null && owners.includes(owner);
