import type { CalendarDate, ObligationId } from '#domain/kernel';
import { type ObligationEvent, type StoredEvent, loadEvent } from './event';
import type { EventData } from './events/catalog';
import { decided, newProposal } from './evolve-proposals';
import type { FactValue } from './model/facts';
import { standingEntries } from './fact-entries';
import { outdatedBy, rivalsOnFact } from './rivals';
import type { Fact, RecordedEntry } from './state';

export { standingEntries } from './fact-entries';

const PREFIX = 'fact-';

/**
 * The stream of a fact: `government-formed` lives on `fact-government-formed`. Commands address it like an obligation, so
 * its name is valid wherever an obligation's id is.
 */
export const factStream = (fact: string): ObligationId => `${PREFIX}${fact}` as ObligationId;

/** The name of the fact that a stream is of. */
export const factOfStream = (stream: string): string => stream.slice(PREFIX.length);

export const isFactStream = (stream: string): boolean => stream.startsWith(PREFIX);

/** Folds a fact's stream; null while nothing is recorded of it. @throws TypeError for an event of another stream */
export const foldFact = (events: readonly StoredEvent[]): Fact | null =>
  events.reduce<Fact | null>((state, stored) => evolveFact(state, loadEvent(stored)), null);

/** The fact after one more event. @throws TypeError for an event of another stream */
export const evolveFact = (state: Fact | null, event: ObligationEvent): Fact => ({
  ...after(state ?? unrecorded(event), event),
  version: (state?.version ?? 0) + 1,
});

/** A fact of which nothing but a proposal may stand. @throws TypeError for an event that begins no fact's stream */
function unrecorded(event: ObligationEvent): Fact {
  if (event.type === 'FactRecorded') return { ...NOTHING, id: event.data.fact, kind: event.data.kind };
  if (event.type === 'ChangeProposed' && event.data.change.kind === 'fact')
    return { ...NOTHING, id: event.data.change.fact, kind: event.data.change.factKind };
  throw new TypeError(`${event.type} on a fact stream`);
}

const NOTHING = { version: 0, title: null, entries: [], eventId: null, opens: null, by: null, proposals: [] };

/** @throws TypeError for an event of another stream */
function after(state: Fact, event: ObligationEvent): Fact {
  switch (event.type) {
    case 'FactRecorded':
      return recorded(state, event.data, event);
    case 'ChangeProposed':
      return { ...state, proposals: [...state.proposals, newProposal(event.data, event.eventId)] };
    case 'ChangeApproved':
      return approved(state, event.data, event);
    case 'ChangeRefused':
      return { ...state, proposals: decided(state.proposals, 'refused', event) };
    case 'ChangeWithdrawn':
      return { ...state, proposals: decided(state.proposals, 'withdrawn', event) };
    case 'FactCorrected': {
      const { number, effectiveOn, until, value, school, sitting, list, by } = event.data;
      const said = { effectiveOn, until, value, school, sitting, list };
      return changed(state, event, by, (each) => (each.number === number ? { ...each, ...said } : each));
    }
    case 'FactWithdrawn': {
      const { number, by } = event.data;
      return changed(state, event, by, (each) =>
        each.number === number ? { ...each, withdrawn: true } : each,
      );
    }
    default:
      throw new TypeError(`${event.type} on a fact stream`);
  }
}

function approved(state: Fact, data: EventData<'ChangeApproved'>, { recordedAt }: ObligationEvent): Fact {
  const { proposalId } = data;
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  const rivals = proposal === undefined ? [] : rivalsOnFact(state, proposal);
  const proposals = outdatedBy(
    decided(state.proposals, 'approved', { data, recordedAt }),
    rivals,
    proposalId,
  );
  return { ...state, proposals };
}

function recorded(state: Fact, data: EventData<'FactRecorded'>, { eventId }: ObligationEvent): Fact {
  const { number, status, effectiveOn, until, value, school, sitting, list, evidence, by } = data;
  const said = { effectiveOn, until, value, school, sitting, list };
  const entry: RecordedEntry = { number, status, ...said, evidence, withdrawn: false, by };
  const entries = [...state.entries.filter((each) => each.number !== number), entry];
  return {
    ...state,
    title: data.title ?? state.title,
    opens: data.opens ?? state.opens,
    entries: entries.toSorted((one, other) => one.number - other.number),
    eventId,
    by,
  };
}

const changed = (
  state: Fact,
  { eventId }: ObligationEvent,
  by: Fact['by'],
  change: (entry: RecordedEntry) => RecordedEntry,
): Fact => ({ ...state, entries: state.entries.map(change), eventId, by });

/** What obligations are told of a fact: its entries that stand. */
export const valueOfFact = (fact: Pick<Fact, 'kind' | 'entries'>): FactValue => ({
  kind: fact.kind,
  entries: standingEntries(fact).map(
    ({ number, status, effectiveOn, until, value, school, sitting, list, evidence }) => ({
      number,
      status,
      effectiveOn,
      ...(until !== undefined && { until }),
      ...(value !== undefined && { value }),
      ...(school !== undefined && { school }),
      ...(sitting !== undefined && { sitting }),
      ...(list !== undefined && { list }),
      reference: evidence.reference,
    }),
  ),
});

/** The last day on which it happened, as recorded; null where it has not, or is only expected. */
export const happenedOn = (value: FactValue): CalendarDate | null =>
  value.kind === 'obligation' ? null : (value.entries.findLast(isRecorded)?.effectiveOn ?? null);

const isRecorded = ({ status }: Pick<RecordedEntry, 'status'>): boolean => status === 'recorded';
