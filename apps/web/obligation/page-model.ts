import { type Point, isKnown, stateAt } from '#domain/history';
import type { Directory } from '#application/directory';
import type { CalendarDate, ObligationId, PartlyTranslated, RecordedEvent } from '#domain/kernel';
import { type Obligation, type Occurrence, type Proposal, fold } from '#domain/obligations';
import type { WebServices } from '../platform/services';

/** What the pages and forms of one obligation are about: its state and the events that made it. */
export interface ObligationModel {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  readonly obligation: Obligation;
  readonly events: readonly RecordedEvent[];
  readonly directory: Directory;
}

/** An obligation at some point of the record. */
export interface ObligationModelAt extends ObligationModel {
  readonly point: Point;
  /** the last record known at the point, whether or not it had taken effect */
  readonly lastKnown: RecordedEvent | null;
  /** it was put on the register only after the day asked about */
  readonly registeredLater: boolean;
  /** the day by which it is to be judged; null: today */
  readonly judgedOn: CalendarDate | null;
}

export interface OccurrenceModel extends ObligationModel {
  readonly occurrence: Occurrence;
}

export interface ProposalModel extends ObligationModel {
  readonly proposal: Proposal;
}

/** Reads one obligation's stream, once, and folds it stands now; `null` where there is none. */
export async function loadObligation(
  { ledger, directory }: Pick<WebServices, 'ledger' | 'directory'>,
  id: string,
): Promise<ObligationModel | null> {
  const events = await ledger.readStream(id);
  const obligation = events[0]?.type === 'ObligationRegistered' ? fold(events) : null;
  return (
    obligation && { id: obligation.id, title: obligation.definition.title, obligation, events, directory }
  );
}

export const isNow = ({ known, effective }: Point): boolean => known === undefined && effective === undefined;

/** The model at a point of the record, from the events already read; `null` where nothing of it was there. */
export function modelAt(model: ObligationModel, point: Point): ObligationModelAt | null {
  const lastKnown = model.events.findLast((event) => isKnown(event, point.known)) ?? null;
  if (isNow(point)) return { ...model, point, lastKnown, registeredLater: false, judgedOn: null };
  const at = stateAt(model.events, point);
  if (at === null) return null;
  const { state, ...rest } = at;
  return { ...model, ...rest, point, lastKnown, obligation: state, title: state.definition.title };
}
