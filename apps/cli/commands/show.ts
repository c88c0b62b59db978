import { ukBankHolidays } from '#domain/calendars';
import { dateInWales } from '#domain/kernel';
import { readingWarnings } from '#domain/obligations';
import { describeObligation, findObligation } from '../shared/find-obligation';
import { type Io, type Manner, answerJson } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** One obligation as it stands: its words, dates with the sum behind them, and what warns. */
export async function show(io: Io, manner: Manner, settings: Settings, id: string): Promise<boolean> {
  const state = await withLedger(settings, (ledger) => findObligation(ledger, id));
  const warnings = readingWarnings(state, ukBankHolidays);
  if (manner.json) answerJson(io, { ...state, warnings });
  else io.out(describeObligation(state, manner, warnings, dateInWales(io.clock.now())));
  return true;
}
