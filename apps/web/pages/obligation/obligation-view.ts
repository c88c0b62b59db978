import { ukBankHolidays } from '#domain/calendars';
import { type Person, mayDo } from '#application/directory';
import { type Instant, type Language, dateInWales } from '#domain/kernel';
import {
  type Obligation,
  type ObligationStanding,
  type Occurrence,
  mostPressing,
  obligationStanding,
  readingWarnings,
  standing,
} from '#domain/obligations';
import { describeRecorded } from '../../obligation/describe-recorded';
import { type ObligationModelAt, isNow } from '../../obligation/page-model';
import { pointQuery } from '../../obligation/requested-point';
import { nameHelpers } from '../../obligation/names';
import { actionsFor } from './actions';
import { comingUp } from './coming-up';
import { readingGrids } from './reading-grids';

const isWindow = ({ definition }: Obligation, { due }: Occurrence): boolean =>
  definition.readings.some(({ id, rule }) => id === due?.readingId && rule.primitive === 'window');

const completionField = (shown: ObligationStanding, occurrence: number): string => {
  if (shown === 'closed') return 'closed.ground';
  const path = `occurrences.${occurrence}`;
  return shown === 'no-date' ? `${path}.due.lastLawfulDay` : `${path}.completion.timeliness`;
};

export interface Viewer {
  readonly person: Person;
  readonly language: Language;
  readonly now: Instant;
}

/** Everything the page of one obligation shows, at one point of the record. */
export function obligationView(model: ObligationModelAt, { person, language, now }: Viewer): object {
  const { obligation, events, directory, point } = model;
  const today = model.judgedOn ?? dateInWales(now);
  const pressing = mostPressing(obligation.occurrences);
  const number = pressing?.number ?? 1;
  const stands = obligationStanding(obligation, today);
  return {
    obligation,
    grids: readingGrids(obligation),
    standing: stands,
    current: pressing ?? {},
    several: obligation.occurrences.length > 1,
    occurrences: obligation.occurrences.map((occurrence) => ({
      ...occurrence,
      standing: standing(occurrence, today),
      isWindow: isWindow(obligation, occurrence),
    })),
    warnings: readingWarnings(obligation, ukBankHolidays),
    items: obligation.definition.items.map((item) => ({
      ...item,
      closed: obligation.itemsClosed.find(({ itemId }) => itemId === item.id),
    })),
    actions: isNow(point) ? actionsFor(model, person) : [],
    may: {
      confirm: mayDo(person.roles, 'confirm-completion'),
      approve: mayDo(person.roles, 'approve-change'),
    },
    coming: isNow(point) ? comingUp(obligation, language) : [],
    history: events.toReversed().map((event) => describeRecorded(event, directory, language)),
    standingField: completionField(stands, number),
    occurrenceField: (field: string) => `occurrences.${number}.${field}`,
    whyUrl: (field: string) => `/${language}/obligations/${model.id}/why${pointQuery(point, { field })}`,
    ...nameHelpers(directory, language),
  };
}
