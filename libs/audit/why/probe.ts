import { ukBankHolidays } from '#calendars';
import { addDays, dateInWales, type Instant } from '#kernel';
import { decide, type Actor, type Command, type Obligation, type ObligationRefusal } from '#obligations';

/** Somebody who may do anything that a person may: only the state of things can refuse them. */
const ANYBODY: Actor = { personId: 'anybody', roles: ['official', 'approver'] };

/** What the core would answer to a command that nobody sent: its refusal, or null where it would be accepted. */
export function probe(
  state: Obligation,
  command: Command,
  { now, actor = ANYBODY }: { readonly now: Instant; readonly actor?: Actor },
): ObligationRefusal | null {
  const decision = decide(state, command, { now, actor, commandId: 'probe', calendar: ukBankHolidays });
  return decision.ok ? null : decision.refusal;
}

/** The change by which this kind of authority moves a date, to some day. */
export function someMove(state: Obligation, occurrence: number, now: Instant): Command {
  const on = dateInWales(now);
  const newLastDay = addDays(on, 1);
  const change =
    state.definition.authority === 'statutory'
      ? { kind: 'statutory-move' as const, amendingProvision: '–', effectiveOn: on }
      : {
          kind: 'deferral' as const,
          reason: '–',
          decision: { decidedBy: '–', reference: '–', on },
        };
  return {
    type: 'propose-change',
    proposalId: 'probe-of-the-core',
    change: { ...change, occurrence, newLastDay },
  };
}
