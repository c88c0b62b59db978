import { ukBankHolidays } from '#calendars';
import { mayDo, type Person } from '#identity';
import { dateInWales, type Instant, type Language } from '#kernel';
import { readingWarnings, standing, type Obligation, type Occurrence } from '#obligations';
import { describeRecorded, mostPressing, sceneHelpers, type ObligationScene } from '../../obligation';
import { actionsFor } from './actions';
import { comingUp } from './coming-up';
import { readingGrids } from './reading-grids';

const isWindow = ({ definition }: Obligation, { due }: Occurrence): boolean =>
  definition.readings.some(({ id, rule }) => id === due?.readingId && rule.primitive === 'window');

export interface ViewPoint {
  readonly person: Person;
  readonly language: Language;
  readonly now: Instant;
  /** null: as it stands now */
  readonly position: number | null;
}

/** Everything the page of one obligation shows, as of one point of the record. */
export function obligationView(
  scene: ObligationScene,
  { person, language, now, position }: ViewPoint,
): object {
  const { obligation, events, directory } = scene;
  const last = events.at(-1);
  const asOf = position !== null && last ? { position, recordedAt: last.recordedAt } : null;
  const today = dateInWales(asOf?.recordedAt ?? now);
  const pressing = mostPressing(obligation, today);
  const grids = readingGrids(obligation);
  return {
    obligation,
    asOf,
    grids,
    standing: pressing.standing,
    current: pressing.occurrence ?? {},
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
    actions: asOf ? [] : actionsFor(scene, person),
    may: {
      confirm: mayDo(person.roles, 'confirm-completion'),
      approve: mayDo(person.roles, 'approve-change'),
    },
    coming: asOf ? [] : comingUp(obligation, language),
    history: events.toReversed().map((event) => describeRecorded(event, directory, language)),
    ...sceneHelpers(directory, language),
  };
}
