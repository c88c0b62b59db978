import type { Holiday, HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { formatDate, formatDateWithDay } from './dates-in-words';

/** The computation passes days whose holidays are not published: before the list, or after it. */
export const provisionalStep = ({ version, knownFrom, knownUntil }: HolidayCalendar): ExplanationStep => ({
  id: 'provisional-count',
  calendarVersion: version,
  text: both(
    `This date is provisional: the published holidays cover only ${formatDate(knownFrom, 'en')} to ${formatDate(knownUntil, 'en')}. On other days the ordinary ones are expected; a proclamation can add or move one.`,
    `Dyddiad dros dro yw hwn: mae’r gwyliau a gyhoeddwyd yn cwmpasu’r cyfnod o ${formatDate(knownFrom, 'cy')} hyd at ${formatDate(knownUntil, 'cy')} yn unig. Ar ddyddiau eraill disgwylir y rhai arferol; gall cyhoeddiad ychwanegu neu symud un.`,
  ),
});

/** A date that was computed on the knowledge of its day but is not the lawful one. */
export function neverLawfulStep({
  then,
  now,
  knownOn,
  announced,
}: {
  readonly then: CalendarDate;
  readonly now: CalendarDate;
  readonly knownOn: CalendarDate;
  readonly announced: readonly Holiday[];
}): ExplanationStep {
  const within = (on: CalendarDate | undefined) =>
    on !== undefined && on >= knownOn && on <= (then > now ? then : now);
  const between = announced.filter(({ on, displaces }) => within(on) || within(displaces?.on));
  const list = (language: 'cy' | 'en', known: string) =>
    between
      .map(
        ({ on, title, knownSince }) =>
          `${formatDateWithDay(on, language)} (${title[language]}, ${known} ${formatDate(knownSince, language)})`,
      )
      .join('; ');
  return {
    id: 'never-lawful',
    date: now,
    text: both(
      `This is what the holidays known on ${formatDate(knownOn, 'en')} gave. Since then these became known: ${list('en', 'known since')}. With them the last lawful day is ${formatDateWithDay(now, 'en')}; ${formatDate(then, 'en')} was never the lawful last day.`,
      `Dyma ganlyniad y gwyliau a oedd yn hysbys ar ${formatDate(knownOn, 'cy')}. Ers hynny daeth y rhain yn hysbys: ${list('cy', 'yn hysbys ers')}. Gyda nhw y diwrnod cyfreithlon olaf yw ${formatDateWithDay(now, 'cy')}; nid ${formatDate(then, 'cy')} oedd y diwrnod cyfreithlon olaf erioed.`,
    ),
  };
}
