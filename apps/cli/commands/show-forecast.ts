import { forecast, systemViewer } from '#application/queries';
import { occurrenceHeading } from '#domain/obligations';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, table } from '../shared/io';
import { withLedger } from '../shared/services';
import { candidateWord, forecastWords, projectedWord, provisionalWord } from '../shared/words';
import type { Settings } from '../shared/settings';

/** What an obligation will do of itself in the years to come. */
export async function showForecast(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string,
  years: number,
): Promise<boolean> {
  const asked = { id, years, now: io.clock.now() };
  const items = accepted(await withLedger(settings, (ledger) => forecast(systemViewer, ledger, asked)));
  const { language } = manner;
  if (manner.json) answerJson(io, { id, years, items });
  else
    io.out(
      table(
        items.map(({ on, kind, occurrence, milestone, steps, provisional, candidate, projected }) => [
          on,
          [forecastWords[kind][language], ...(milestone === undefined ? [] : [milestone[language]])].join(
            ': ',
          ),
          occurrence === null ? '' : occurrenceHeading(undefined, occurrence)[language],
          steps.join(' '),
          [
            provisional ? provisionalWord[language] : '',
            projected ? projectedWord[language] : '',
            candidate ? candidateWord[language] : '',
          ]
            .filter(Boolean)
            .join(', '),
        ]),
      ),
    );
  return true;
}
