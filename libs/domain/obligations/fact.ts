import type { ObligationId } from '#domain/kernel';
import { type ObligationEvent, type StoredEvent, loadEvent } from './event';
import { decided, newProposal } from './evolve-proposals';
import type { Trigger } from './state';

const PREFIX = 'trigger-';

/**
 * The stream of a trigger: `government-formed` lives on `trigger-government-formed`. Commands address it like an
 * obligation, so its name is valid wherever an obligation's id is.
 */
export const factStream = (trigger: string): ObligationId => `${PREFIX}${trigger}` as ObligationId;

export const isFactStream = (stream: string): boolean => stream.startsWith(PREFIX);

/** Folds a fact's stream; null while it has not happened. @throws TypeError for an event of another stream */
export const foldFact = (events: readonly StoredEvent[]): Trigger | null =>
  events.reduce<Trigger | null>((state, stored) => {
    const event = loadEvent(stored);
    const version = (state?.version ?? 0) + 1;
    if (event.type === 'FactRecorded') {
      const { trigger: id, effectiveOn, by } = event.data;
      const proposals = state?.proposals ?? [];
      return { id, version, effectiveOn, withdrawn: false, eventId: event.eventId, by, proposals };
    }
    if (state === null) throw new TypeError(`${event.type} on a fact stream`);
    return { ...corrected(state, event), version };
  }, null);

/** @throws TypeError for an event of another stream */
function corrected(state: Trigger, event: ObligationEvent): Trigger {
  const { eventId } = event;
  switch (event.type) {
    case 'ChangeProposed':
      return { ...state, proposals: [...state.proposals, newProposal(event.data, eventId)] };
    case 'ChangeApproved':
      return { ...state, proposals: decided(state.proposals, 'approved', event.data) };
    case 'ChangeRefused':
      return { ...state, proposals: decided(state.proposals, 'refused', event.data) };
    case 'ChangeWithdrawn':
      return { ...state, proposals: decided(state.proposals, 'withdrawn', event.data) };
    case 'FactCorrected':
      return { ...state, effectiveOn: event.data.effectiveOn, eventId, by: event.data.by };
    case 'FactWithdrawn':
      return { ...state, withdrawn: true, eventId, by: event.data.by };
    default:
      throw new TypeError(`${event.type} on a fact stream`);
  }
}
