import { type Bilingual, type CalendarDate, type CommandId, both } from '#domain/kernel';
import type { Reading } from '#domain/deadlines';
import type { HolidayCalendar } from '#domain/calendars';
import {
  ANOTHER_DAY,
  type Authority,
  type ObligationDefinition,
  type ObligationKind,
  definitionSchema,
  lastDayOn,
  readingOfDay,
  readingsOffered,
} from '#domain/obligations';
import { entryId } from '../../obligation/entry-id';
import type { PhraseAnswers } from './phrase-answers';

export interface NewEntry extends PhraseAnswers {
  readonly titleEn: string | undefined;
  readonly titleCy: string | undefined;
  readonly kind: ObligationKind;
  readonly sentence: string;
  readonly speaker: string;
  readonly document: string;
  readonly place: string;
  readonly file: string | undefined;
  readonly sha256: string | undefined;
  readonly responsible: string;
  readonly authority: Authority;
  readonly owner: string | undefined;
  readonly approver: string | undefined;
  readonly deputy?: string | undefined;
  readonly id?: string | undefined;
  /** the name of a template */
  readonly milestones?: NonNullable<ObligationDefinition['milestones']>['template'];
}

const asEntered = (date: CalendarDate): Reading => ({
  id: 'as-entered',
  basis: 'policy',
  label: both('The date as entered', 'Y dyddiad fel y’i rhoddwyd'),
  reason: both(
    'A person entered this date when the entry was put on the register.',
    'Rhoddodd person y dyddiad hwn pan gafodd y cofnod ei roi ar y gofrestr.',
  ),
  rule: { primitive: 'fixed-date', date, operator: 'on_or_before' },
});

interface Dates {
  readonly readings: readonly Reading[];
  /** why there is no date */
  readonly why: Bilingual;
}

const NO_DATE = both('No date was entered.', 'Ni roddwyd dyddiad.');

/** The readings of the words that give a date, and the day that was entered as well or instead. */
function datesOf({ datePhrase, saidOn, readingId, lastDay }: NewEntry, calendar: HolidayCalendar): Dates {
  const entered = lastDay === undefined ? [] : [asEntered(lastDay)];
  if (datePhrase === undefined || saidOn === undefined) return { readings: entered, why: NO_DATE };
  const offered = readingsOffered(datePhrase, saidOn);
  const dated = offered.readings.filter((reading) => lastDayOn(reading, 1, calendar) !== null);
  if (dated.length === 0) return { readings: entered, why: offered.why ?? NO_DATE };
  const another = readingId === ANOTHER_DAY && lastDay !== undefined ? [readingOfDay(lastDay)] : [];
  return { readings: [...dated, ...another], why: NO_DATE };
}

/**
 * What the answers say, as the register keeps it. The same answers under the same command id give the same entry.
 * @param calendar the list of bank holidays in force
 */
export function newDefinition(
  entry: NewEntry,
  commandId: CommandId,
  calendar: HolidayCalendar,
): ObligationDefinition {
  const { titleEn: en, titleCy: cy, saidOn, datePhrase, lookAgain, owner, approver, deputy } = entry;
  const { readings, why } = datesOf(entry, calendar);
  return definitionSchema.parse({
    id: entry.id ?? entryId(en ?? cy ?? '', commandId),
    kind: entry.kind,
    title: { ...(en && { en }), ...(cy && { cy }) },
    source: {
      file: entry.document,
      sha256: entry.file ?? entry.sha256,
      title: both(entry.document, entry.document),
      ...(saidOn && { on: saidOn }),
      ...(datePhrase && { datePhrase }),
      speaker: entry.speaker,
      place: entry.place,
      offset: 0,
      sentence: entry.sentence,
    },
    responsible: entry.responsible,
    ...(owner && { owner }),
    ...(approver && { approver }),
    ...(deputy && { deputy }),
    authority: entry.authority,
    interpretation: both(
      'As entered by the person who put it on the register. No editor has interpreted the words.',
      'Fel y’i rhoddwyd gan y person a’i rhoddodd ar y gofrestr. Nid oes eglurhad golygydd ar y geiriau.',
    ),
    readings,
    ...(readings.length === 0 && {
      undated: { primitive: 'open', reason: datePhrase ? 'vague' : 'undated', explanation: why },
    }),
    ...(lookAgain && { lookAgain }),
    ...(entry.milestones && { milestones: { template: entry.milestones } }),
  });
}
