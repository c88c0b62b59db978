import type { CalendarDate, ObligationId, PartlyTranslated, PostId } from '#domain/kernel';
import { type MissingPart, type StandingFacts, standingOf } from '#domain/obligations';
import type { DigestItem, DigestSection } from '#domain/mail';
import type { Ledger } from '#record/ledger';
import { undeliverableMails } from '../outbox.repository';

/** One occurrence of an obligation, as a digest needs it. */
interface DigestOccurrence extends StandingFacts {
  readonly number: number;
  readonly candidate: boolean;
}

/** One obligation of the register, as a digest needs it. The summaries of the read models fit. */
export interface DigestObligation {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  readonly status: 'open' | 'closed';
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  readonly occurrences: readonly DigestOccurrence[];
  readonly lookAgainOn: CalendarDate | null;
  readonly lookAgainReached: boolean;
  /** an unconfirmed candidate date */
  readonly readingToChoose: boolean;
  readonly missing: readonly MissingPart[];
}

export interface DigestSource {
  rows(): Promise<readonly DigestObligation[]>;
}

/** Listed in every digest sent, but no reason to send one: reminders cover these. */
const STANDING = new Set<DigestSection>(['late', 'due-soon']);

/** Whether an item is listed only once: a new one is a reason to send a digest. */
export const isListedOnce = ({ section }: DigestItem): boolean => !STANDING.has(section);

interface About {
  readonly section: DigestSection;
  /** the fact behind the item: a new fact gives a new key */
  readonly part: string;
  readonly on: CalendarDate | null;
  readonly candidate: boolean;
}

const item = (obligation: DigestObligation, { section, part, on, candidate }: About): DigestItem => ({
  key: `${section}/${obligation.id}${part}`,
  section,
  obligationId: obligation.id,
  title: {
    ...(obligation.title.cy === undefined ? {} : { cy: obligation.title.cy }),
    ...(obligation.title.en === undefined ? {} : { en: obligation.title.en }),
  },
  on,
  candidate,
});

/** A date that passed before loading is queried, never called late; nor is a candidate date. */
function sectionOf(occurrence: DigestOccurrence, today: CalendarDate): DigestSection | null {
  switch (standingOf(occurrence, today)) {
    case 'due-soon':
      return 'due-soon';
    case 'date-passed-outcome-not-recorded':
      return 'outcome-not-recorded';
    case 'late':
      return occurrence.candidate ? null : 'late';
    default:
      return null;
  }
}

const occurrenceItems = (obligation: DigestObligation, today: CalendarDate): readonly DigestItem[] =>
  obligation.occurrences.flatMap((occurrence) => {
    const { number, lastLawfulDay: on, candidate } = occurrence;
    const section = sectionOf(occurrence, today);
    return section === null || on === null
      ? []
      : [item(obligation, { section, part: `/${number}/${on}`, on, candidate })];
  });

function readingItem(obligation: DigestObligation): readonly DigestItem[] {
  if (!obligation.readingToChoose) return [];
  const on = obligation.occurrences.find(
    ({ stage, candidate }) => candidate && stage !== 'confirmed',
  )?.lastLawfulDay;
  return [item(obligation, { section: 'reading-awaits-choice', part: '', on: on ?? null, candidate: true })];
}

const lookAgainItem = (obligation: DigestObligation): readonly DigestItem[] =>
  obligation.lookAgainReached && obligation.lookAgainOn !== null
    ? [
        item(obligation, {
          section: 'look-again-reached',
          part: `/${obligation.lookAgainOn}`,
          on: obligation.lookAgainOn,
          candidate: false,
        }),
      ]
    : [];

const GAPS: Readonly<Record<Exclude<MissingPart, 'occurrence-date'>, DigestSection>> = {
  owner: 'without-owner',
  'date-or-look-again': 'without-look-again',
};

/** What an obligation lacks, for the administrators. */
const gaps = (obligation: DigestObligation): readonly DigestItem[] =>
  obligation.missing.flatMap((part) =>
    part === 'occurrence-date'
      ? undatedItems(obligation)
      : [item(obligation, { section: GAPS[part], part: '', on: null, candidate: false })],
  );

/** The occurrences whose rule gives them no date, each a finding of its own. */
const undatedItems = (obligation: DigestObligation): readonly DigestItem[] =>
  obligation.occurrences
    .filter(({ lacksDate }) => lacksDate)
    .map(({ number }) =>
      item(obligation, {
        section: 'occurrence-without-date',
        part: `/${number}`,
        on: null,
        candidate: false,
      }),
    );

/**
 * The possible items of each post's digest, listed before or not. Pure. Without an owner they go to the approver.
 * @param administrators posts that receive what obligations lack
 */
export function digestItems(
  rows: readonly DigestObligation[],
  today: CalendarDate,
  administrators: readonly PostId[],
): ReadonlyMap<PostId, readonly DigestItem[]> {
  const lists = new Map<PostId, DigestItem[]>();
  const addItems = (post: PostId, items: readonly DigestItem[]): void => {
    if (items.length > 0) lists.set(post, [...(lists.get(post) ?? []), ...items]);
  };
  for (const obligation of rows.filter(({ status }) => status === 'open')) {
    const post = obligation.owner ?? obligation.approver;
    if (post !== null)
      addItems(post, [
        ...undatedItems(obligation),
        ...occurrenceItems(obligation, today),
        ...readingItem(obligation),
        ...lookAgainItem(obligation),
      ]);
    for (const administrator of administrators) addItems(administrator, gaps(obligation));
  }
  return lists;
}

/** The mails about obligations that reach nobody, for the administrators. */
export async function undeliverableItems(ledger: Ledger): Promise<readonly DigestItem[]> {
  const rows = await undeliverableMails(ledger);
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
