import type { CalendarDate, ObligationId, PartlyTranslated, PostId } from '#domain/kernel';
import { type MissingPart, type StandingFacts, standingOf } from '#domain/obligations';
import type { DigestItem, DigestSection } from '#domain/mail';
import type { Ledger } from '#record/ledger';
import { undeliverableRows } from '../outbox.repository';

/** One turn of a row, as a digest needs it. */
interface DigestTurn extends StandingFacts {
  readonly number: number;
  readonly candidate: boolean;
}

/** One row of the register, as a digest needs it. The summaries of the read models fit. */
export interface DigestRow {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  readonly status: 'open' | 'closed';
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  readonly occurrences: readonly DigestTurn[];
  readonly lookAgainOn: CalendarDate | null;
  readonly lookAgainReached: boolean;
  /** a candidate date that no named person has confirmed */
  readonly readingToChoose: boolean;
  readonly missing: readonly MissingPart[];
}

/** Where digests read the register from. */
export interface DigestSource {
  rows(): Promise<readonly DigestRow[]>;
}

/** What stands in every digest that goes out, but is no reason to send one: reminders tell of these each on its day. */
const STANDING = new Set<DigestSection>(['late', 'due-soon']);

/** Whether an item is told once: one not told before is a reason to send a digest. */
export const isListedOnce = ({ section }: DigestItem): boolean => !STANDING.has(section);

interface About {
  readonly section: DigestSection;
  /** what of the row the item is about, so that a new fact makes a new key */
  readonly part: string;
  readonly on: CalendarDate | null;
  readonly candidate: boolean;
}

const item = (row: DigestRow, { section, part, on, candidate }: About): DigestItem => ({
  key: `${section}/${row.id}${part}`,
  section,
  obligationId: row.id,
  title: {
    ...(row.title.cy === undefined ? {} : { cy: row.title.cy }),
    ...(row.title.en === undefined ? {} : { en: row.title.en }),
  },
  on,
  candidate,
});

/** A date that passed before loading is asked about, never called late; a candidate date is never called late either. */
function sectionOf(turn: DigestTurn, today: CalendarDate): DigestSection | null {
  switch (standingOf(turn, today)) {
    case 'due-soon':
      return 'due-soon';
    case 'date-passed-outcome-not-recorded':
      return 'outcome-not-recorded';
    case 'late':
      return turn.candidate ? null : 'late';
    default:
      return null;
  }
}

const turnItems = (row: DigestRow, today: CalendarDate): readonly DigestItem[] =>
  row.occurrences.flatMap((turn) => {
    const { number, lastLawfulDay: on, candidate } = turn;
    const section = sectionOf(turn, today);
    return section === null || on === null
      ? []
      : [item(row, { section, part: `/${number}/${on}`, on, candidate })];
  });

function readingItem(row: DigestRow): readonly DigestItem[] {
  if (!row.readingToChoose) return [];
  const on = row.occurrences.find(
    ({ stage, candidate }) => candidate && stage !== 'confirmed',
  )?.lastLawfulDay;
  return [item(row, { section: 'reading-awaits-choice', part: '', on: on ?? null, candidate: true })];
}

const lookAgainItem = (row: DigestRow): readonly DigestItem[] =>
  row.lookAgainReached && row.lookAgainOn !== null
    ? [
        item(row, {
          section: 'look-again-reached',
          part: `/${row.lookAgainOn}`,
          on: row.lookAgainOn,
          candidate: false,
        }),
      ]
    : [];

const GAPS: Readonly<Record<MissingPart, DigestSection>> = {
  owner: 'without-owner',
  'date-or-look-again': 'without-look-again',
};

/** What a row lacks, to the administrators. */
const gaps = (row: DigestRow): readonly DigestItem[] =>
  row.missing.map((part) => item(row, { section: GAPS[part], part: '', on: null, candidate: false }));

/**
 * What each post's list of a day may hold, told before or not. Pure. A row without an owner speaks to its approver.
 * @param administrators posts that hear what rows lack
 */
export function digestItems(
  rows: readonly DigestRow[],
  today: CalendarDate,
  administrators: readonly PostId[],
): ReadonlyMap<PostId, readonly DigestItem[]> {
  const lists = new Map<PostId, DigestItem[]>();
  const tell = (post: PostId, items: readonly DigestItem[]): void => {
    if (items.length > 0) lists.set(post, [...(lists.get(post) ?? []), ...items]);
  };
  for (const row of rows.filter(({ status }) => status === 'open')) {
    const post = row.owner ?? row.approver;
    if (post !== null) tell(post, [...turnItems(row, today), ...readingItem(row), ...lookAgainItem(row)]);
    for (const administrator of administrators) tell(administrator, gaps(row));
  }
  return lists;
}

/** The mails about rows that reach nobody, for the administrators. */
export async function undeliverableItems(ledger: Ledger): Promise<readonly DigestItem[]> {
  const rows = await undeliverableRows(ledger);
  return rows.flatMap(({ mailId, obligationId, facts }): DigestItem[] =>
    obligationId === null || facts.template === 'digest'
      ? []
      : [
          {
            key: `mail-undeliverable/${mailId}`,
            section: 'mail-undeliverable',
            obligationId,
            title: facts.title,
            on: null,
            candidate: false,
          },
        ],
  );
}
