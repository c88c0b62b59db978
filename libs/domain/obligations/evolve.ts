import type { EventData, ObligationEventType } from './events/catalog';
import { type ObligationEvent, type StoredEvent, loadEvent } from './event';
import { milestoneEvolvers } from './evolve-milestones';
import { type Evolver, occurrenceEvolvers } from './evolve-occurrence';
import { lifeEvolvers } from './evolve-life';
import { obligationEvolvers } from './evolve-obligation';
import { uniqueLinks } from './links';
import type { Obligation } from './state';

type EvolvedEventType = Exclude<
  ObligationEventType,
  'ObligationRegistered' | 'FactRecorded' | 'FactCorrected' | 'FactWithdrawn'
>;

const evolvers: { readonly [Type in EvolvedEventType]: Evolver<Type> } = {
  ...milestoneEvolvers,
  ...occurrenceEvolvers,
  ...obligationEvolvers,
  ...lifeEvolvers,
};

const registered = (data: EventData<'ObligationRegistered'>): Obligation => ({
  id: data.definition.id,
  version: 1,
  definition: data.definition,
  firstKnownOn: data.firstKnownOn,
  status: 'open',
  closed: null,
  chosenReading: null,
  occurrences: [],
  milestones: [],
  evidence: [],
  progress: [],
  proposals: [],
  triggersReached: [],
  facts: {},
  owner: data.definition.owner ?? null,
  approver: data.definition.approver ?? null,
  ownerNamedBy: null,
  ladders: [],
  kindLadders: (data.kindLadders ?? []).map((each) => ({ ...each, from: null })),
  nations: data.nations ?? {},
  bodyMail: { on: false, address: null },
  lookAgainOn: data.definition.lookAgain ?? null,
  lookAgainReached: false,
  itemsClosed: [],
  links: uniqueLinks(data.definition.links),
  formerLinks: [],
  governmentChanges: [],
  setAside: [],
  withdrawnOn: [],
  takenBack: [],
});

/**
 * The state after one more event. Pure; never validates decisions.
 * @throws TypeError when the event cannot follow: the first is not a registration, or it is of another stream
 */
export function evolve(state: Obligation | null, event: ObligationEvent): Obligation {
  if (event.type === 'ObligationRegistered') {
    if (state !== null) throw new TypeError(`${state.id} is registered twice`);
    return registered(event.data);
  }
  if (event.type === 'FactRecorded' || event.type === 'FactCorrected' || event.type === 'FactWithdrawn')
    throw new TypeError(`${event.type} belongs on a fact stream`);
  if (state === null) throw new TypeError(`${event.type} before ObligationRegistered`);
  const evolver = evolvers[event.type] as Evolver<EvolvedEventType>;
  return { ...evolver(state, event.data, event), version: state.version + 1 };
}

/** Folds a stream, oldest first, of any released versions. Null for a stream without events. */
export const fold = (events: readonly StoredEvent[]): Obligation | null =>
  events.reduce<Obligation | null>((state, stored) => evolve(state, loadEvent(stored)), null);
