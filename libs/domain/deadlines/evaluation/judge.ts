import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { DeadlineAnswer, ExplanationStep, Judgement } from '../rules/answer';
import { formatDate } from '../words/dates-in-words';

/** How the day of an act stands to its window. An act before the first lawful day is a breach, as one after the last is. */
export function judge(on: CalendarDate, answer: Omit<DeadlineAnswer, 'steps'>): Judgement {
  const { lastLawfulDay, firstLawfulDay, operator, namedDay } = answer;
  if (on > lastLawfulDay) return { on, is: 'late' };
  if (firstLawfulDay === null) return { on, is: 'not-known' };
  const first = firstLawfulDay ?? (operator === 'on' ? namedDay : undefined);
  if (first !== undefined && on < first) return { on, is: 'too-early' };
  return { on, is: answer.mayComeEarlier ? 'not-known' : 'in-time' };
}

/** Without a last day an act can only come too early. */
export const judgeWithoutEnd = (on: CalendarDate, from: CalendarDate | undefined): Judgement => ({
  on,
  is: from !== undefined && on < from ? 'too-early' : 'not-known',
});

export const judgementStep = ({ on, is }: Judgement): ExplanationStep => {
  const { en, cy } = WORDS[is];
  return {
    id: 'judgement',
    date: on,
    text: both(`Done on ${formatDate(on, 'en')}: ${en}.`, `Gwnaed ar ${formatDate(on, 'cy')}: ${cy}.`),
  };
};

const WORDS: Readonly<Record<Judgement['is'], Bilingual>> = {
  'too-early': both(
    'too early, before the first lawful day',
    'yn rhy gynnar, cyn y diwrnod cyfreithlon cyntaf',
  ),
  'in-time': both('in time', 'mewn pryd'),
  late: both('late, after the last lawful day', 'yn hwyr, ar ôl y diwrnod cyfreithlon olaf'),
  'not-known': both(
    'whether that is in time cannot be said until what is missing is known',
    'ni ellir dweud a yw hynny mewn pryd nes bod yr hyn sydd ar goll yn hysbys',
  ),
};
