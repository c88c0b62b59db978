import { type CountAnswerJson, type DeadlineAnswerJson, formatDateWithDay } from '#domain/deadlines';
import { type Bilingual, type Language, both, calendarDate } from '#domain/kernel';

const WORDS = {
  last: both('Last lawful day', 'Diwrnod cyfreithlon olaf'),
  working: both(
    'Last working day in Wales on or before it',
    'Diwrnod gwaith olaf yng Nghymru ar y diwrnod hwnnw neu cyn hynny',
  ),
  window: both('Period', 'Cyfnod'),
  opens: both('any time before', 'unrhyw bryd cyn hynny'),
  ends: both('It ends', 'Daw i ben'),
  none: both('There is no date', 'Nid oes dyddiad'),
  from: both('It can or must begin on', 'Y diwrnod y gall ddechrau, neu y mae’n rhaid iddo ddechrau'),
  workings: both('How it was worked out', 'Sut y cyfrifwyd'),
  source: both('Source', 'Ffynhonnell'),
  calendar: both('Holidays', 'Gwyliau'),
  provisional: both('provisional', 'dros dro'),
  projected: both(
    'Counts from an event that is expected, not certain.',
    'Cyfrifir o ddigwyddiad a ddisgwylir, nid un sicr.',
  ),
  first: both(
    'First lawful day (an act before it is too early)',
    'Diwrnod cyfreithlon cyntaf (mae gweithred cyn hynny yn rhy gynnar)',
  ),
  unknown: both('not known yet', 'ddim yn hysbys eto'),
  earlier: both(
    'The last lawful day may come earlier, never later: something is not known yet.',
    'Gall y diwrnod cyfreithlon olaf ddod yn gynharach, byth yn hwyrach: mae rhywbeth nad yw’n hysbys eto.',
  ),
  judgement: both('Judgement', 'Barn'),
  number: both('Number of days', 'Nifer y dyddiau'),
} satisfies Record<string, Bilingual>;

type Step = NonNullable<Extract<DeadlineAnswerJson, { ok: true }>['answer']['steps']>[number];

const JUDGEMENTS = {
  'too-early': both('too early', 'yn rhy gynnar'),
  'in-time': both('in time', 'mewn pryd'),
  late: both('late', 'yn hwyr'),
  'not-known': both('cannot be said yet', 'ni ellir dweud eto'),
} satisfies Record<string, Bilingual>;

type Word = (of: keyof typeof WORDS) => string;
type Day = (on: string) => string;
type Dated = Extract<DeadlineAnswerJson, { ok: true }>['answer'];

/** An answer as a page of text that a person can check by hand. */
export function explanationText(result: DeadlineAnswerJson | CountAnswerJson, language: Language): string {
  const word: Word = (of) => WORDS[of][language];
  const day: Day = (on) => formatDateWithDay(calendarDate(on), language);
  const found = result.ok ? ('count' in result ? result.count : result.answer) : result.refusal;
  const lines = [...linesOf(result, language, { word, day })];
  if ('judgement' in found && found.judgement !== undefined) {
    const { on, is } = found.judgement;
    lines.push(`${word('judgement')}: ${day(on)}, ${JUDGEMENTS[is][language]}`);
  }
  const { steps } = found;
  if (steps && steps.length > 0)
    lines.push(
      '',
      `${word('workings')}:`,
      ...steps.map((step, index) => stepText(step, index + 1, word, language)),
    );
  return `${lines.join('\n')}\n`;
}

function linesOf(
  result: DeadlineAnswerJson | CountAnswerJson,
  language: Language,
  { word, day }: { readonly word: Word; readonly day: Day },
): readonly string[] {
  if (!result.ok) {
    const { message, from } = result.refusal;
    return [
      `${word('none')}: ${message[language]}`,
      ...(from === undefined ? [] : [`${word('from')}: ${day(from)}`]),
    ];
  }
  if (!('count' in result)) return datedLines(result.answer, word, day);
  const { days, provisional } = result.count;
  return [`${word('number')}: ${days}${provisional ? ` (${word('provisional')})` : ''}`];
}

function datedLines(answer: Dated, word: Word, day: Day): readonly string[] {
  const { lastLawfulDay, lastWorkingDay, window, endsAt, provisional, projected } = answer;
  const { firstLawfulDay, mayComeEarlier } = answer;
  const first = firstLawfulDay === null ? word('unknown') : firstLawfulDay && day(firstLawfulDay);
  return [
    ...(first === undefined ? [] : [`${word('first')}: ${first}`]),
    `${word('last')}: ${day(lastLawfulDay)}${provisional ? ` (${word('provisional')})` : ''}`,
    ...(mayComeEarlier ? [word('earlier')] : []),
    `${word('window')}: ${window.from === null ? word('opens') : day(window.from)} – ${day(window.to)}`,
    `${word('ends')}: ${endsAt} (24:00 Europe/London)`,
    `${word('working')}: ${day(lastWorkingDay.on)}${lastWorkingDay.provisional ? ` (${word('provisional')})` : ''}`,
    ...(projected ? [word('projected')] : []),
  ];
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
