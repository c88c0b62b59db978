import { ok, refuse } from '#domain/kernel';
import { changedFields } from '../model/definition';
import { refuseHeldFrom } from '../held-from';
import { currentReading } from '../readings';
import { dueFromReading } from '../due';
import type { Due } from '../events/parts';
import { evolve } from '../evolve';
import { refusal } from '../refusals/refusal';
import type { Obligation, Occurrence } from '../state';
import { type DecideContext, Drafts, type Handler, byOf, todayOf } from './handler';
import { openDue } from './open-due';
import { restate } from './restate';

const sameDate = (before: Due | null, after: Due | null): boolean =>
  before?.lastLawfulDay === after?.lastLawfulDay &&
  before?.windowFrom === after?.windowFrom &&
  before?.readingId === after?.readingId;

/** Only an unchosen date on a policy reading follows an amended reading. */
const mayFollow = (state: Obligation, due: Due | null): boolean =>
  due === null ||
  (due.candidate && state.definition.readings.find(({ id }) => id === due.readingId)?.basis === 'policy');

/** The date after an amendment where it differs; `same` where it does not. */
function redated(
  after: Obligation,
  occurrence: Occurrence,
  context: DecideContext,
): { readonly due: Due | null } | 'same' {
  if (occurrence.due !== null && occurrence.due.setBy !== 'reading') return 'same';
  const current = currentReading(after.definition, after.chosenReading?.readingId ?? null, context.calendar);
  const due =
    current === null
      ? null
      : dueFromReading({
          definition: after.definition,
          current,
          occurrence: occurrence.number,
          setOn: todayOf(context),
          calendar: context.calendar,
        });
  const judgedAlike =
    occurrence.stage === 'confirmed' && occurrence.due?.lastLawfulDay === due?.lastLawfulDay;
  return judgedAlike || sameDate(occurrence.due, due) ? 'same' : { due };
}

/** Amends an obligation's definition. Refuses changes that would move a date indirectly. */
export const amend: Handler<'amend'> = (state, command, context) => {
  const { definition } = command;
  const before = state.definition;
  if (
    definition.id !== before.id ||
    definition.kind !== before.kind ||
    definition.authority !== before.authority
  )
    return refuse(refusal('kind-fixed', undefined, '/definition'));
  const heldFrom = refuseHeldFrom(definition, state.firstKnownOn);
  if (heldFrom !== null) return refuse(heldFrom);
  const changed = changedFields(before, definition);
  if (changed.length === 0) return refuse(refusal('nothing-to-change', undefined, '/definition'));
  const drafts = new Drafts(context).add('ObligationAmended', {
    definition,
    changed: [...changed],
    reason: command.reason,
    by: byOf(context),
  });
  const after = drafts.events.reduce<Obligation>(evolve, state);
  for (const occurrence of after.occurrences) {
    const change = redated(after, occurrence, context);
    if (change === 'same') continue;
    if (change.due === null || !mayFollow(state, occurrence.due))
      return refuse(
        refusal('amendment-moves-date', { occurrence: occurrence.number }, '/definition/readings'),
      );
    drafts.add('OccurrenceRedated', {
      occurrence: occurrence.number,
      from: occurrence.due,
      to: change.due,
      cause: 'amendment',
    });
    restate({ definition, occurrence, to: change.due }, { cause: 'amendment' }, drafts, context);
  }
  openDue(state, drafts, context);
  return ok(drafts.events);
};
