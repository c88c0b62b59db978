import { ukBankHolidays } from '#domain/shipped-holidays';
import { answerAsked } from './json/answer-question';

/** Words that are the same in both languages, for what a test does not look at. */
export const words = (text: string) => ({ en: text, cy: text });

export const event = (name: string) => ({ kind: 'event', event: name, title: words(name) });
export const onDay = (date: string) => ({ kind: 'literal', date });
export const by = (date: string, operator = 'on_or_before') => ({ primitive: 'fixed-date', date, operator });

/** So many units after a day; `more` says what is otherwise. */
export const after = (count: number, unit: unknown, anchor: object, more: object = {}) => ({
  primitive: 'offset',
  anchor,
  count,
  unit,
  convention: 'after',
  direction: 'forward',
  operator: 'on_or_before',
  ...more,
});

/** What comes back for a question, without its workings: figures or refusal. */
export function figuresOf(question: object): Record<string, unknown> {
  const answer = answerAsked({ ...question, workings: false }, ukBankHolidays);
  if (!answer.ok) return answer.refusal;
  return 'count' in answer ? answer.count : answer.answer;
}

/** The last lawful day, or the code of the refusal. */
export function lastOrCode(question: object): unknown {
  const { lastLawfulDay, code } = figuresOf(question);
  return lastLawfulDay ?? code;
}

/** The workings, one sentence a line. */
export function workingsOf(question: object, language: 'cy' | 'en' = 'en'): string {
  const answer = answerAsked(question, ukBankHolidays);
  const found = answer.ok ? ('count' in answer ? answer.count : answer.answer) : answer.refusal;
  return (found.steps ?? []).map(({ text }) => text[language]).join('\n');
}
