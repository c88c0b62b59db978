import { type ForecastItem, forecast as forecastOf, stateAt } from '#domain/history';
import { type Instant, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { readEvents } from './read-events';
import { notFound } from './refusals';
import type { Viewer } from './viewer';

/** What one obligation will do of itself in the years to come. */
export async function forecast(
  viewer: Viewer,
  ledger: Ledger,
  { id, now, years }: { readonly id: string; readonly now: Instant; readonly years: number },
): Promise<Result<readonly ForecastItem[], Refusal<'not-found'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const { events } = read.value;
  const at = stateAt(events, {});
  return at === null ? refuse(notFound(id)) : ok(forecastOf(at.state, ledger.holidays.current, now, years));
}
