import { forecast } from '#domain/history';
import { ukBankHolidays } from '#domain/calendars';
import { findObligation } from '../shared/find-obligation';
import { type Io, type Manner, answerJson, table } from '../shared/io';
import { withLedger } from '../shared/services';
import { candidateWord, forecastWords, provisionalWord } from '../shared/words';
import type { Settings } from '../shared/settings';

/** What an obligation will do of itself in the years to come. */
export async function showForecast(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string,
  years: number,
): Promise<boolean> {
  const state = await withLedger(settings, (ledger) => findObligation(ledger, id));
  const { language } = manner;
  const items = forecast(state, ukBankHolidays, io.clock.now(), years);
  if (manner.json) answerJson(io, { id, years, items });
  else
    io.out(
      table(
        items.map(({ on, kind, occurrence, steps, provisional, candidate }) => [
          on,
          forecastWords[kind][language],
          occurrence === null ? '' : String(occurrence),
          steps.join(' '),
          [provisional ? provisionalWord[language] : '', candidate ? candidateWord[language] : '']
            .filter(Boolean)
            .join(', '),
        ]),
      ),
    );
  return true;
}
