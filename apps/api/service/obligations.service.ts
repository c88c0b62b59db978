import { Inject, Injectable } from '@nestjs/common';
import { ukBankHolidays } from '#calendars';
import type { RecordedEvent } from '#ledger';
import { agenda, fold, readingWarnings, standing, type Obligation } from '#obligations';
import { dateInWales } from '#kernel';
import { notFound } from '../problem/problem';
import { API_SERVICES, type ApiServices } from '../services';

/** Folded obligations, as they are or as they stood. */
@Injectable()
export class Obligations {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  async events(id: string, asOf?: number): Promise<readonly RecordedEvent[]> {
    return this.services.ledger.readStream(id, asOf === undefined ? {} : { toPosition: asOf });
  }

  /** @throws Problem 404 where there is none, or was none at that position */
  async state(id: string, asOf?: number): Promise<Obligation> {
    const state = fold(await this.events(id, asOf));
    if (state === null) throw notFound(id);
    return state;
  }

  /** An obligation as the API shows it: its state, how each turn stands today, what warns, and what comes next. */
  view(state: Obligation) {
    const today = dateInWales(this.services.now());
    return {
      ...state,
      occurrences: state.occurrences.map((turn) => ({ ...turn, standing: standing(turn, today) })),
      warnings: readingWarnings(state, ukBankHolidays),
      agenda: agenda(state, ukBankHolidays),
    };
  }
}
