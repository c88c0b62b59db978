import { Inject, Injectable } from '@nestjs/common';
import { ukBankHolidays } from '#domain/calendars';
import type { Ledger } from '#record/ledger';
import { type Instant, type RecordedEvent, dateInWales } from '#domain/kernel';
import { type Obligation, agenda, fold, readingWarnings, standing } from '#domain/obligations';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { notFound } from '../problem/problem';

/** Obligations and their records, as the API shows them. */
@Injectable()
export class Obligations {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  /** The whole stream, oldest first. @throws Problem 404 where there is none, or it is no obligation's but a trigger's or a mail's */
  async events(id: string): Promise<readonly RecordedEvent[]> {
    const events = await this.ledger.readStream(id);
    if (events[0]?.type !== 'ObligationRegistered') throw notFound(id);
    return events;
  }

  /** @throws Problem 404 where there is none */
  async state(id: string): Promise<Obligation> {
    const state = fold(await this.events(id));
    if (state === null) throw notFound(id);
    return state;
  }

  /** An obligation as the API shows it: its state, how each occurrence stands on a day (today, unless told), what warns, and what comes next. */
  view(state: Obligation, on = dateInWales(this.now())) {
    return {
      ...state,
      occurrences: state.occurrences.map((occurrence) => ({
        ...occurrence,
        standing: standing(occurrence, on),
      })),
      warnings: readingWarnings(state, ukBankHolidays),
      agenda: agenda(state, ukBankHolidays),
    };
  }
}
