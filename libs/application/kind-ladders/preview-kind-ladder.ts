import type { Person } from '#application/directory';
import { obligation } from '#application/queries';
import { type PreviewedReminder, ladderPreview } from '#domain/history';
import {
  type KindLadderRefusal,
  foldKindLadder,
  kindLadderRefusal,
  kindLadderStream,
} from '#domain/kind-ladders';
import {
  type ObligationId,
  type PartlyTranslated,
  type Result,
  canonicalJson,
  dateInWales,
  ok,
  refuse,
  sameJson,
} from '#domain/kernel';
import { leavesOutApprover, withKindLadder } from '#domain/obligations';
import { entriesOf, listSha256 } from './entries-of';
import { type AskedKindLadder, type KindLadderServices, type Setter, maySet, setterFor } from './services';

/** An entry of the kind, with the reminders that would change. */
export interface PreviewedEntry {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  /** it has a ladder of its own, which stays */
  readonly keepsOwn: boolean;
  /** null: of this entry they were not worked out, see `limit` and `after` */
  readonly reminders: {
    readonly gone: readonly PreviewedReminder[];
    readonly added: readonly PreviewedReminder[];
  } | null;
}

export interface PreviewedKindLadder {
  /** every open entry of the kind, by id */
  readonly entries: readonly PreviewedEntry[];
  /** given back, it is refused to set another ladder, or for other entries, than was shown */
  readonly listSha256: string;
  readonly years: number;
  /** ask again after this id for the reminders of the next entries; null at the end */
  readonly next: ObligationId | null;
}

/** How much of a preview is worked out: reminders of the years to come, of so many entries after one. */
export interface PreviewRange {
  readonly years?: number | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

type Services = Pick<KindLadderServices, 'ledger' | 'now'>;

const YEARS = 10;
const ENTRIES = 25;

/** What speaks against a ladder by kind, before anything is recorded. */
export async function faultOf(
  { ledger }: Services,
  setter: Setter,
  asked: AskedKindLadder,
): Promise<KindLadderRefusal | null> {
  if (!maySet(setter)) return kindLadderRefusal('not-permitted');
  if (leavesOutApprover(asked, asked.ladder))
    return kindLadderRefusal('ladder-without-approver', '/ladder/before');
  const set = foldKindLadder(await ledger.readStream(kindLadderStream(asked)))?.versions.at(-1);
  return sameJson(set?.ladder ?? null, asked.ladder)
    ? kindLadderRefusal('nothing-to-change', '/ladder')
    : null;
}

/** The entries that a ladder for their kind would reach, and the reminders of each that it would change; records nothing. */
export async function previewKindLadder(
  services: Services,
  person: Person,
  asked: AskedKindLadder,
  { years = YEARS, limit = ENTRIES, after = '' }: PreviewRange = {},
): Promise<Result<PreviewedKindLadder, KindLadderRefusal>> {
  const setter = setterFor(person);
  const fault = await faultOf(services, setter, asked);
  if (fault !== null) return refuse(fault);
  const listed = await entriesOf(services.ledger, asked, services.now);
  const wanted = listed.filter(({ id, ownLadder }) => id > after && !ownLadder);
  const shown = new Set(wanted.slice(0, limit).map(({ id }) => id));
  const entries: PreviewedEntry[] = [];
  // one after the other: each is read and looked ten years ahead twice
  for (const { id, title, ownLadder: keepsOwn } of listed) {
    const reminders = shown.has(id) ? await remindersOf(services, setter, asked, { id, years }) : null;
    entries.push({ id, title, keepsOwn, reminders });
  }
  const next = wanted.length > limit ? (wanted[limit - 1]?.id ?? null) : null;
  return ok({ entries, listSha256: listSha256(asked, listed), years, next });
}

async function remindersOf(
  { ledger, now }: Services,
  { viewer }: Setter,
  asked: AskedKindLadder,
  { id, years }: { readonly id: ObligationId; readonly years: number },
): Promise<PreviewedEntry['reminders']> {
  const found = await obligation(viewer, ledger, { id, now });
  if (!found.ok) return null;
  const { state } = found.value;
  const { current } = ledger.holidays;
  const before = ladderPreview(state, current, now, years);
  const after = ladderPreview(withKindLadder(state, asked, dateInWales(now)), current, now, years);
  return { gone: without(before, after), added: without(after, before) };
}

const without = (
  these: readonly PreviewedReminder[],
  those: readonly PreviewedReminder[],
): readonly PreviewedReminder[] => {
  const known = new Set(those.map(keyOf));
  return these.filter((each) => !known.has(keyOf(each)));
};

const keyOf = (reminder: PreviewedReminder): string => canonicalJson(JSON.parse(JSON.stringify(reminder)));
