import { type Directory, secondPeople } from '#application/directory';
import { effectsOfList } from '#application/effects';
import { type Viewer, maySee } from '#application/queries';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type Refusal,
  type Result,
  both,
  commandId,
  dateInWales,
  ok,
  refuse,
} from '#domain/kernel';
import { type Actor, type FactEffect, permitted, refusal, whoDecides } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type GivenList, type NewerList, newerList } from './newer-list';

/** What taking on a newer list would do. */
export interface ListPreview extends NewerList {
  /** the dates that recording it would set, move or take away */
  readonly effects: readonly FactEffect[];
  /** how many more there are, of entries that the viewer may not see */
  readonly outOfSight: number;
  readonly requires: 'one' | 'two';
  readonly words: Bilingual;
  /** who could be the second person; none where one decides */
  readonly people: readonly string[];
}

const WORDS: Readonly<Record<ListPreview['requires'], Bilingual>> = {
  two: both(
    'Recording it takes two people: it moves a date that an Act fixes.',
    'Mae angen dau berson i’w chofnodi: mae’n symud dyddiad a bennir gan Ddeddf.',
  ),
  one: both('One person records it.', 'Mae un person yn ei chofnodi.'),
};

/** Whether one person records a list with these effects, or two. */
export function whoRecordsList(
  effects: readonly Pick<FactEffect, 'authority'>[],
): Pick<ListPreview, 'requires' | 'words'> {
  const two = effects.some(({ authority }) => whoDecides['fact-with-date'][authority] === 'two');
  const requires = two ? 'two' : 'one';
  return { requires, words: WORDS[requires] };
}

interface Asked {
  readonly directory: Directory;
  readonly viewer: Viewer;
  readonly actor: Actor;
  readonly given: GivenList;
  readonly asAt: CalendarDate;
  readonly now: Instant;
}

/** Says what a newer list would do, to whoever may record a fact. Records nothing. */
export async function previewList(
  ledger: Pick<Ledger, 'db' | 'readStream' | 'holidays'>,
  { directory, viewer, actor, given, asAt, now }: Asked,
): Promise<Result<ListPreview, Refusal>> {
  if (!permitted(actor, 'record-fact')) return refuse(refusal('not-permitted', undefined));
  const newer = newerList(given, ledger.holidays.current, { asAt, today: dateInWales(now) });
  if (!newer.ok) return newer;
  const { calendar } = newer.value;
  const context = { now, actor, commandId: commandId('preview/calendar-update'), calendar };
  const { effects } = await effectsOfList(ledger, context);
  const seen = effects.filter(({ obligationId }) => maySee(viewer, obligationId));
  const who = whoRecordsList(effects);
  const second = who.requires === 'two' ? secondPeople(directory, actor) : [];
  return ok({
    ...newer.value,
    effects: seen,
    outOfSight: effects.length - seen.length,
    ...who,
    people: second.map(({ name }) => name),
  });
}
