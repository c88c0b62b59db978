import { type DeadlineAnswerJson, formatDateWithDay } from '#domain/deadlines';
import { type Bilingual, type Language, both, calendarDate } from '#domain/kernel';

const WORDS = {
  last: both('Last lawful day', 'Diwrnod cyfreithlon olaf'),
  working: both(
    'Last working day in Wales on or before it',
    'Diwrnod gwaith olaf yng Nghymru arno neu cyn hynny',
  ),
  window: both('Window', 'Cyfnod'),
  opens: both('any time before', 'unrhyw bryd cyn hynny'),
  ends: both('It ends', 'Daw i ben'),
  none: both('There is no date', 'Nid oes dyddiad'),
  from: both('It can or must begin on', 'Gall neu rhaid iddo ddechrau ar'),
  workings: both('Workings', 'Y cyfrif'),
  source: both('Source', 'Ffynhonnell'),
  calendar: both('Holidays', 'Gwyliau'),
  provisional: both('provisional', 'dros dro'),
  projected: both(
    'Counts from an event that is expected, not certain.',
    'Cyfrifir o ddigwyddiad a ddisgwylir, nid un sicr.',
  ),
} satisfies Record<string, Bilingual>;

type Step = NonNullable<Extract<DeadlineAnswerJson, { ok: true }>['answer']['steps']>[number];

/** An answer as a page of text that a person can check by hand. */
export function explanationText(result: DeadlineAnswerJson, language: Language): string {
  const word = (of: keyof typeof WORDS): string => WORDS[of][language];
  const day = (on: string): string => formatDateWithDay(calendarDate(on), language);
  const lines: string[] = [];
  if (result.ok) {
    const { lastLawfulDay, lastWorkingDay, window, endsAt, provisional, projected } = result.answer;
    lines.push(
      `${word('last')}: ${day(lastLawfulDay)}${provisional ? ` (${word('provisional')})` : ''}`,
      `${word('window')}: ${window.from === null ? word('opens') : day(window.from)} – ${day(window.to)}`,
      `${word('ends')}: ${endsAt} (24:00 Europe/London)`,
      `${word('working')}: ${day(lastWorkingDay.on)}${lastWorkingDay.provisional ? ` (${word('provisional')})` : ''}`,
      ...(projected ? [word('projected')] : []),
    );
  } else {
    const { message, from } = result.refusal;
    lines.push(`${word('none')}: ${message[language]}`);
    if (from) lines.push(`${word('from')}: ${day(from)}`);
  }
  const steps = result.ok ? result.answer.steps : result.refusal.steps;
  if (steps && steps.length > 0)
    lines.push(
      '',
      `${word('workings')}:`,
      ...steps.map((step, index) => stepText(step, index + 1, word, language)),
    );
  return `${lines.join('\n')}\n`;
}

function stepText(
  { text, citation, calendarVersion }: Step,
  number: number,
  word: (of: 'source' | 'calendar') => string,
  language: Language,
): string {
  const lines = [`${String(number).padStart(2)}. ${text[language]}`];
  if (citation) lines.push(`    ${word('source')}: ${citation[language]}`);
  if (calendarVersion) lines.push(`    ${word('calendar')}: ${calendarVersion}`);
  return lines.join('\n');
}
