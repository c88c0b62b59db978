import { formatDate } from '#deadlines';
import type { CalendarDate } from '#kernel';
import { standing, standingWords, type Obligation, type ReadingWarning } from '#obligations';
import type { Manner } from './io';
import { candidateWord } from './words';

/** An obligation for people: its words, its dates with the sum behind them, and what warns, as judged on a day. */
export function describeObligation(
  state: Obligation,
  { language }: Manner,
  warnings: readonly ReadingWarning[],
  today: CalendarDate,
): string {
  const { title, source, responsible } = state.definition;
  const lines = [
    title[language] ?? title.en ?? title.cy ?? state.id,
    `“${source.sentence}”`,
    `${source.speaker}, ${source.title[language]}, ${source.place}`,
    responsible,
    '',
    ...warnings.map(({ message }) => `! ${message[language]}`),
  ];
  for (const occurrence of state.occurrences) {
    const last = occurrence.due === null ? '–' : formatDate(occurrence.due.lastLawfulDay, language);
    const stands = standingWords[standing(occurrence, today)][language];
    const candidate = occurrence.due?.candidate === true ? `; ${candidateWord[language]}` : '';
    lines.push(`${occurrence.number}. ${last} (${stands}${candidate})`);
    for (const step of occurrence.due?.steps ?? []) lines.push(`     ${step.text[language]}`);
  }
  return `${lines.join('\n')}\n`;
}
