import type { Reading } from '#domain/deadlines';
import { sameJson } from '#domain/kernel';
import { type ObligationDefinition, changedFields } from '../model/definition';
import type { Nations } from '../model/ladder';
import { refuseHeldFrom, refuseLastAct } from '../held-from';
import { currentReading } from '../readings';
import { refuseNeverDated } from './dated';
import type { Undated } from '../dating';
import { dueFromReading } from '../due';
import type { Due } from '../events/parts';
import { occurrenceWithDay } from '../occurrence-name';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence } from '../state';
import type { Matter } from '../who-decides';
import { type Agreed, type DecideContext, type Drafts, byOf, todayOf, withEffects } from './handler';
import { openDue } from './open-due';
import { restate } from './restate';

const sameDate = (before: Due | null, after: Due | null): boolean =>
  before?.lastLawfulDay === after?.lastLawfulDay &&
  before?.windowFrom === after?.windowFrom &&
  before?.readingId === after?.readingId;

/** Whether a reading has gained a newer version of its rule and is otherwise as it was: its provision moves what follows it. */
function gainsVersion(before: Reading | undefined, after: Reading | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const { later: earlier = [], ...stood } = before;
  const { later = [], ...stands } = after;
  return (
    sameJson(stood, stands) &&
    later.length > earlier.length &&
    sameJson(earlier, later.slice(0, earlier.length))
  );
}

const readingOf = ({ definition }: Obligation, due: Due | null): Reading | undefined =>
  definition.readings.find(({ id }) => id === due?.readingId);

/** A newer version of a rule moves what it decides; otherwise only an unchosen date on a policy reading follows an amended reading. */
const mayFollow = (state: Obligation, after: Obligation, due: Due | null): boolean =>
  due === null ||
  gainsVersion(readingOf(state, due), readingOf(after, due)) ||
  (due.candidate && state.definition.readings.find(({ id }) => id === due.readingId)?.basis === 'policy');

/** The date after an amendment where it differs; `same` where it does not. */
function redated(
  after: Obligation,
  occurrence: Occurrence,
  context: DecideContext,
): { readonly due: Due | null; readonly undated: Undated | null } | 'same' {
  if (occurrence.due !== null && occurrence.due.setBy !== 'reading') return 'same';
  const current = currentReading(after, after.chosenReading?.readingId ?? null, context.calendar);
  const dated =
    current === null
      ? null
      : dueFromReading({
          of: after,
          current,
          occurrence: occurrence.number,
          setOn: todayOf(context),
          calendar: context.calendar,
        });
  const due = dated?.ok === true ? dated.value : null;
  const undated = dated?.ok === false ? dated.refusal : null;
  const found = undated === null || sameJson(undated, occurrence.undated);
  const judgedAlike =
    occurrence.stage === 'confirmed' && occurrence.due?.lastLawfulDay === due?.lastLawfulDay;
  return judgedAlike || (sameDate(occurrence.due, due) && found) ? 'same' : { due, undated };
}

/** What dates are worked out from, and what says so: a change of any takes what a correction does. */
const DECIDING: readonly (keyof ObligationDefinition)[] = [
  'readings',
  'workingReading',
  'undated',
  'source',
  'legalBasis',
  'heldFrom',
  'triggers',
  'facts',
  'openedBy',
];

/** What an amendment would change: what the table asks for it. */
export function matterOfAmendment(state: Obligation, after: ObligationDefinition): Matter {
  if (state.approver !== null && state.definition.approver !== undefined && after.approver === undefined)
    return 'approver-removal';
  const deciding = changedFields(state.definition, after).filter((field) => DECIDING.includes(field));
  if (deciding.length === 0) return 'entry';
  const onlyReadings = deciding.every((field) => field === 'readings');
  return onlyReadings && gainsVersionsOnly(state.definition.readings, after.readings)
    ? 'newer-version'
    : 'correction';
}

/** Whether readings are as they were, but for newer versions of their rules. */
const gainsVersionsOnly = (before: readonly Reading[], after: readonly Reading[]): boolean =>
  before.length === after.length &&
  before.every((reading, index) => sameJson(reading, after[index]) || gainsVersion(reading, after[index]));

/** Redates what follows an amended reading, and refuses to move any other date. */
function redateAll(
  before: Obligation,
  at: string,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const after = drafts.after(before);
  for (const occurrence of after.occurrences) {
    const change = redated(after, occurrence, context);
    if (change === 'same') continue;
    const { number, due: from } = occurrence;
    if (from === null && change.undated !== null) {
      drafts.add('OccurrenceUndated', { occurrence: number, undated: change.undated, cause: 'amendment' });
      continue;
    }
    const { due: to } = change;
    if (to === null || !mayFollow(before, after, from))
      return refusal(
        'amendment-moves-date',
        { occurrence: occurrenceWithDay(before, number) },
        `${at}/definition/readings`,
      );
    drafts.add('OccurrenceRedated', { occurrence: number, from, to, cause: 'amendment' });
    restate({ definition: after.definition, occurrence, to }, { cause: 'amendment' }, drafts, context);
  }
  return null;
}

/** Amends an obligation's definition. Refuses changes that would move a date indirectly. */
export function applyAmendment(
  state: Obligation,
  {
    definition,
    nations,
    reason,
  }: {
    readonly definition: ObligationDefinition;
    readonly nations?: Nations | undefined;
    readonly reason: string;
  },
  { agreed, at = '' }: { readonly agreed?: Agreed | undefined; readonly at?: string },
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const before = state.definition;
  if (
    definition.id !== before.id ||
    definition.kind !== before.kind ||
    definition.authority !== before.authority
  )
    return refusal('kind-fixed', undefined, `${at}/definition`);
  const heldFrom =
    refuseHeldFrom(definition, state.firstKnownOn) ?? refuseLastAct(definition, state.firstKnownOn);
  if (heldFrom !== null) return { ...heldFrom, pointer: `${at}${heldFrom.pointer ?? ''}` };
  const changed = changedFields(before, definition);
  if (changed.length === 0) return refusal('nothing-to-change', undefined, `${at}/definition`);
  const never =
    changed.includes('readings') || changed.includes('facts')
      ? refuseNeverDated(definition, context.calendar)
      : null;
  if (never !== null) return never;
  drafts.add('ObligationAmended', {
    definition,
    changed: [...changed],
    nations,
    reason,
    ...withEffects(context),
    ...agreed,
    by: byOf(context),
  });
  const moved = redateAll(state, at, drafts, context);
  if (moved !== null) return moved;
  openDue(state, drafts, context);
  return null;
}
