import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { formatDateWithDay } from './dates-in-words';

/** The starting day, what it is, and its evidence. */
export function startStep(
  on: CalendarDate,
  title: Bilingual,
  { projected = false, evidence }: { projected?: boolean; evidence?: string | undefined } = {},
): ExplanationStep {
  const start = both(
    `Counting starts on: ${formatDateWithDay(on, 'en')} – ${title.en}.`,
    `Dechreuir cyfrif ar: ${formatDateWithDay(on, 'cy')} – ${title.cy}.`,
  );
  const expected = projected
    ? both(' This day is expected; it is not certain yet.', ' Disgwylir y diwrnod hwn; nid yw’n sicr eto.')
    : both('', '');
  const evidenceText =
    evidence === undefined ? both('', '') : both(` Evidence: ${evidence}.`, ` Tystiolaeth: ${evidence}.`);
  return {
    id: 'anchor',
    date: on,
    text: both(start.en + expected.en + evidenceText.en, start.cy + expected.cy + evidenceText.cy),
    arithmetic: { does: 'start', gives: on },
  };
}

export const NAMED_IN_THE_RULE = both('the day named in the rule', 'y diwrnod a enwir yn y rheol');
export const PREVIOUS_REQUIRED = both(
  'the last lawful day of the first occurrence',
  'diwrnod cyfreithlon olaf y tro cyntaf',
);
