import { ukBankHolidays } from '#calendars';
import { formatDate } from '#deadlines';
import { dateInWales } from '#kernel';
import { readingWarnings, standing, type Obligation } from '#obligations';
import { findObligation } from '../find-obligation';
import { answerJson, type Io, type Manner } from '../io';
import { now } from '../now';
import { withLedger } from '../services';
import { candidateWord, standingWords } from '../words';
import type { Settings } from '../settings';

/** One obligation as it stands: its words, dates with the sum behind them, and what warns. */
export async function show(io: Io, manner: Manner, settings: Settings, id: string): Promise<boolean> {
  const state = await withLedger(settings, (ledger) => findObligation(ledger, id));
  const warnings = readingWarnings(state, ukBankHolidays);
  if (manner.json) answerJson(io, { ...state, warnings });
  else
    io.out(
      text(
        state,
        manner,
        warnings.map(({ message }) => message[manner.language]),
      ),
    );
  return true;
}

function text(state: Obligation, { language }: Manner, warnings: readonly string[]): string {
  const { title, source, responsible } = state.definition;
  const lines = [
    title[language] ?? title.en ?? title.cy ?? state.id,
    `“${source.sentence}”`,
    `${source.speaker}, ${source.title[language]}, ${source.place}`,
    responsible,
    '',
    ...warnings.map((warning) => `! ${warning}`),
  ];
  const today = dateInWales(now());
  for (const occurrence of state.occurrences) {
    const last = occurrence.due === null ? '–' : formatDate(occurrence.due.lastLawfulDay, language);
    const stands = standingWords[standing(occurrence, today)][language];
    const candidate = occurrence.due?.candidate === true ? `; ${candidateWord[language]}` : '';
    lines.push(`${occurrence.number}. ${last} (${stands}${candidate})`);
    for (const step of occurrence.due?.steps ?? []) lines.push(`     ${step.text[language]}`);
  }
  return `${lines.join('\n')}\n`;
}
