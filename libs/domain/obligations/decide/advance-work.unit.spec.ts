import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Instant, calendarDate, commandId, instant } from '#domain/kernel';
import { nextWakeAt } from '../agenda';
import { evolve } from '../evolve';
import { countingLadder, everyFewWeeks } from '../../../../tests/support/frequent-rule';
import { attach, submit } from '../commands.testing';
import { clock, official } from '../history.testing';
import { withLadder } from '../ladder-in-force';
import type { Actor, Command } from '../model/commands';
import type { Obligation } from '../state';
import { decide } from './decide';

function decided(state: Obligation | null, command: Command, now: Instant, actor: Actor): Obligation {
  const context = { now, actor, commandId: commandId(`c/${now}`), calendar: ukBankHolidays };
  const decision = decide(state, command, context);
  if (!decision.ok) throw new Error(decision.refusal.message.en);
  const after = decision.value.reduce<Obligation | null>(evolve, state);
  if (after === null) throw new Error('nothing registered');
  return after;
}

/** Two hundred occurrences, each late and reminded of every week, with their agenda worked out. */
function twoHundredLate() {
  const [start, now] = [instant('2026-01-06T10:00:00Z'), instant('2033-09-01T12:00:00Z')];
  const registered = decided(null, { type: 'register', definition: everyFewWeeks(2) }, start, official);
  const { ladder, worked } = countingLadder();
  const set = withLadder(registered, ladder, calendarDate('2026-01-06'));
  let state = decided(set, { type: 'advance' }, now, clock);
  expect(state.occurrences).toHaveLength(200);
  nextWakeAt(state, ukBankHolidays);
  expect(worked()).toBeGreaterThanOrEqual(200);
  /** how many occurrences’ steps are worked out by a command and the question when to wake next */
  const workOf = (command: Command, actor: Actor): number => {
    const before = worked();
    nextWakeAt(decided(state, command, now, actor), ukBankHolidays);
    return worked() - before;
  };
  const after = (command: Command): void => {
    state = decided(state, command, now, official);
    nextWakeAt(state, ukBankHolidays);
  };
  return { workOf, after };
}

it('works out no step anew where nothing became of any occurrence', () => {
  const { workOf } = twoHundredLate();
  expect(workOf({ type: 'note-progress', text: 'A note' }, official)).toBe(0);
  expect(workOf({ type: 'advance' }, clock)).toBe(0);
});

it('works out those of the one occurrence that something became of', () => {
  const { workOf, after } = twoHundredLate();
  after(attach('2033-09-01'));
  expect(workOf(submit('2033-09-01', 3), official)).toBe(1);
});
