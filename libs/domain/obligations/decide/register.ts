import { ok, refuse } from '#domain/kernel';
import { isLadderFor } from '../kind-ladders';
import { needsSource } from '../sources';
import { neverRecurs } from '../dating';
import { refuseHeldFrom, refuseLastAct } from '../held-from';
import { evolve } from '../evolve';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { isFactStream } from '../fact';
import { type CommandOf, type DecideContext, type Decision, Drafts, byOf, todayOf } from './handler';
import { refuseNeverDated } from './dated';
import { MOST_AT_ONCE, openDue } from './open-due';
import { permitted } from './permitted';
import { routeOf } from '../who-decides';
import { proposalIdOf } from './by-table';
import { putForward } from './change';
import { barToCarried, carryEnding, carryIn } from './carry';
import { applyReading } from './choose-reading';

/**
 * The reading that comes with the registration: chosen at once by whoever decides it alone, else proposed to the second
 * person. @param drafts with the registration
 */
function chosenAtOnce(
  chosen: NonNullable<CommandOf<'register'>['chosen']>,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const state = drafts.events.reduce<Obligation | null>(evolve, null);
  if (state === null) return null;
  const { readings } = state.definition;
  const { readingId } = chosen;
  if (!readings.some(({ id }) => id === readingId))
    return refusal('no-such-reading', undefined, '/chosen/readingId');
  const route = routeOf(state, 'reading', context.actor);
  if (!route.ok) return atChosen(route.refusal);
  const own = new Drafts(context, drafts.events.length);
  const change = { kind: 'reading' as const, ...chosen };
  const refused =
    route.value === 'alone'
      ? applyReading(state, chosen, own, context)
      : putForward(state, { proposalId: proposalIdOf(context), change }, own, context);
  if (refused === null) drafts.events.push(...own.events);
  return refused && atChosen(refused);
}

const atChosen = ({ pointer = '', ...rest }: ObligationRefusal): ObligationRefusal => ({
  ...rest,
  pointer: `/chosen${pointer.replace(/^\/change/, '')}`,
});

/** Registers an obligation and opens every occurrence that is due to open. Dates before today count as passed before loading. */
export function register(
  state: Obligation | null,
  command: CommandOf<'register'>,
  context: DecideContext,
): Decision {
  const { definition } = command;
  if (state !== null) return refuse(refusal('already-registered', undefined, '/definition/id'));
  if (isFactStream(definition.id)) return refuse(refusal('wrong-stream', undefined, '/definition/id'));
  if (definition.kind === 'case' && !context.actor.roles.includes('system'))
    return refuse(refusal('case-opened-from-template', undefined, '/definition/kind'));
  const never = refuseNeverDated(definition, context.calendar);
  if (never !== null) return refuse(never);
  const { kind, readings } = definition;
  if (kind === 'recurring-duty' && readings.length > 0 && neverRecurs(readings))
    return refuse(refusal('never-recurs', undefined, '/definition/kind'));
  const today = todayOf(context);
  const barred =
    refuseHeldFrom(definition, today) ??
    refuseLastAct(definition, today) ??
    (command.carried ? barToCarried(definition, command.carried, context) : null);
  if (barred !== null) return refuse(barred);
  const drafts = new Drafts(context).add('ObligationRegistered', {
    definition,
    firstKnownOn: today,
    nations: command.nations,
    kindLadders: command.kindLadders?.filter((each) => isLadderFor(each, definition)),
    by: byOf(context),
  });
  for (const fact of context.known ?? [])
    if (needsSource(definition, fact.source)) drafts.add('FactReceived', fact);
  if (command.chosen) {
    if (!permitted(context.actor, 'choose-reading'))
      return refuse(refusal('not-permitted', undefined, '/chosen'));
    const refused = chosenAtOnce(command.chosen, drafts, context);
    if (refused !== null) return refuse(refused);
  }
  if (command.carried) carryIn(command.carried, drafts, context);
  if (!openDue(null, drafts, context, 'own-day'))
    return refuse(refusal('too-many-occurrences', { most: MOST_AT_ONCE }, '/definition/readings'));
  if (command.carried) carryEnding(command.carried, drafts, context);
  return ok(drafts.events);
}
