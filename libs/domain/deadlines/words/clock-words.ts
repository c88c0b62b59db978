import type { CountableDays } from '#domain/calendars';
import { type Bilingual, type CalendarDate, addDays, both, daysBetween } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { formatDate, formatDateWithDay } from './dates-in-words';
import type { OffsetRule } from '../rules/offset-rule';
import type { AnchorValue } from '../rules/question';

/** An event on a day that does not count is treated as having happened on the next that does. */
export const movedStartStep = (
  from: CalendarDate,
  moved: CalendarDate,
  { title, version, source }: CountableDays,
): ExplanationStep => ({
  id: 'moved-start',
  date: moved,
  citation: source,
  calendarVersion: version,
  text: both(
    `${formatDateWithDay(from, 'en')} is not one of the days that count (${title.en}). Under this rule the event is taken to fall on the next such day: ${formatDateWithDay(moved, 'en')}.`,
    `Nid yw ${formatDateWithDay(from, 'cy')} yn un o’r dyddiau sy’n cyfrif (${title.cy}). O dan y rheol hon cymerir bod y digwyddiad ar y diwrnod nesaf o’r fath: ${formatDateWithDay(moved, 'cy')}.`,
  ),
  arithmetic: { does: 'move', from, direction: 'forward', passedOver: daysFrom(from, moved), gives: moved },
});

/** Each day from one up to, but not including, another. */
const daysFrom = (from: CalendarDate, to: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: daysBetween(from, to) }, (_, ahead) => addDays(from, ahead));

/** The longer length that a recorded extension gives, from the same start. */
export const extensionStep = (
  { title, count }: NonNullable<OffsetRule['extension']>,
  rule: OffsetRule,
  { date }: AnchorValue,
): ExplanationStep => ({
  id: 'extension',
  date,
  text: both(
    `Extended on ${formatDate(date, 'en')}: ${title.en}. The whole length is now ${count} instead of ${rule.count}, from the same start; it is not added to the first last day.`,
    `Estynnwyd ar ${formatDate(date, 'cy')}: ${title.cy}. Yr hyd cyfan bellach yw ${count} yn lle ${rule.count}, o’r un man cychwyn; nid yw’n cael ei ychwanegu at y diwrnod olaf cyntaf.`,
  ),
});

/** The end postponed, day for day, by a pause. */
export const stoppedStep = (
  from: CalendarDate,
  { on, stopped }: { readonly on: CalendarDate; readonly stopped: readonly CalendarDate[] },
  title: Bilingual | undefined,
): ExplanationStep => ({
  id: 'clock-stopped',
  date: on,
  text: both(
    `The clock was stopped on ${stopped.length} of these days${title ? ` (${title.en})` : ''}, so the end moves from ${formatDate(from, 'en')} by as many days to ${formatDateWithDay(on, 'en')}.`,
    `Cafodd y cloc ei stopio ar ${stopped.length} o’r dyddiau hyn${title ? ` (${title.cy})` : ''}, felly mae’r diwedd yn symud o ${formatDate(from, 'cy')} gan yr un nifer o ddyddiau i ${formatDateWithDay(on, 'cy')}.`,
  ),
  arithmetic: { does: 'stop-the-clock', from, stopped, gives: on },
});

/** A pause, or an extension, that came when the period had already run out. */
export const tooLateStep = (
  what: 'pause' | 'extension',
  title: Bilingual,
  { on, last }: { readonly on: CalendarDate; readonly last: CalendarDate },
): ExplanationStep => ({
  id: what === 'pause' ? 'clock-stopped' : 'extension',
  text:
    what === 'pause'
      ? both(
          `The pause from ${formatDate(on, 'en')} (${title.en}) begins after the last day, ${formatDate(last, 'en')}, and changes nothing.`,
          `Mae’r saib o ${formatDate(on, 'cy')} (${title.cy}) yn dechrau ar ôl y diwrnod olaf, ${formatDate(last, 'cy')}, ac nid yw’n newid dim.`,
        )
      : both(
          `The extension of ${formatDate(on, 'en')} (${title.en}) came after the last day, ${formatDate(last, 'en')}, and changes nothing.`,
          `Daeth estyniad ${formatDate(on, 'cy')} (${title.cy}) ar ôl y diwrnod olaf, ${formatDate(last, 'cy')}, ac nid yw’n newid dim.`,
        ),
});
