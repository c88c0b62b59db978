import { ukBankHolidays } from '#calendars';
import { dateInWales } from '#kernel';
import { readingWarnings } from '#obligations';
import { describeObligation } from '../describe-obligation';
import { findObligation } from '../find-obligation';
import { answerJson, type Io, type Manner } from '../io';
import { withLedger } from '../services';
import type { Settings } from '../settings';

/** One obligation as it stands: its words, dates with the sum behind them, and what warns. */
export async function show(io: Io, manner: Manner, settings: Settings, id: string): Promise<boolean> {
  const state = await withLedger(settings, (ledger) => findObligation(ledger, id));
  const warnings = readingWarnings(state, ukBankHolidays);
  if (manner.json) answerJson(io, { ...state, warnings });
  else io.out(describeObligation(state, manner, warnings, dateInWales(io.clock.now())));
  return true;
}
