import { formatDate } from '#domain/deadlines';
import { type CalendarDate, both } from '#domain/kernel';
import { type Obligation, type ReadingWarning, fold, standing, standingWords } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import type { Manner } from './io';
import { candidateWord } from './words';
import { CommandError } from './settings';

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

/** @throws CommandError when there is no such obligation */
export async function findObligation(ledger: Ledger, id: string): Promise<Obligation> {
  const state = fold(await ledger.readStream(id));
  if (state !== null) return state;
  throw new CommandError(
    both(
      `There is no obligation ${id} on the register. The ids stand in the register file and on the pages.`,
      `Nid oes rhwymedigaeth ${id} ar y gofrestr. Mae’r dynodyddion yn ffeil y gofrestr ac ar y tudalennau.`,
    ),
  );
}
