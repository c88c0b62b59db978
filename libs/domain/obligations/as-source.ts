import type { ObligationEventType } from './events/catalog';
import type { FactValue } from './model/facts';
import type { Obligation } from './state';

/** What others may count from: its last days and its acts, by occurrence. */
export const valueOfObligation = ({ occurrences }: Pick<Obligation, 'occurrences'>): FactValue => ({
  kind: 'obligation',
  lastDays: occurrences.flatMap(({ number, due }) =>
    due === null ? [] : [{ number, on: due.lastLawfulDay }],
  ),
  acts: occurrences.flatMap(({ number, completion }) =>
    completion === null ? [] : [{ number, on: completion.version.actEffectiveOn }],
  ),
});

const CHANGING: ReadonlySet<string> = new Set<ObligationEventType>([
  'OccurrenceOpened',
  'OccurrenceRedated',
  'OccurrenceUndated',
  'DueDateMoved',
  'DueDateCorrected',
  'CommitmentDeferred',
  'CompletionConfirmed',
  'RecordSetAside',
  'TriggerTakenBack',
  'ObligationAmended',
]);

/** Whether an event may change what others count from. */
export const changesSource = (type: string): boolean => CHANGING.has(type);
