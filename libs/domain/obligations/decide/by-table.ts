import { ok, refuse } from '#domain/kernel';
import type { Change } from '../model/commands';
import type { ObligationRefusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { applyAmendment } from './amend';
import { putForward, routeOfChange } from './change';
import { applyReading } from './choose-reading';
import { applyEnding, barToAnswer } from './ending';
import { type DecideContext, type Decision, Drafts, type Handler } from './handler';
import { adopt } from './receive-fact';

const NOT_OF_IDS = /[^a-z0-9]+/g;
const LONGEST = 70;

/** The id of a proposal that a command makes without naming one: from the command's own, so that a retry makes the same. */
export const proposalIdOf = ({ commandId }: DecideContext): string =>
  `proposal-${commandId.toLowerCase().replaceAll(NOT_OF_IDS, '-').slice(-LONGEST)}`;

/** Does at once what the actor may decide alone, and otherwise puts it forward. */
function byTable(
  state: Obligation,
  change: Change,
  context: DecideContext,
  alone: (drafts: Drafts) => ObligationRefusal | null,
): Decision {
  const route = routeOfChange(state, change, context);
  if (!route.ok) return route;
  const drafts = new Drafts(context);
  const refused =
    route.value === 'alone'
      ? alone(drafts)
      : putForward(state, { proposalId: proposalIdOf(context), change }, drafts, context);
  return refused === null ? ok(drafts.events) : refuse(refused);
}

/** A named person chooses the reading of a vague phrase, or proposes it where that takes two. */
export const chooseReading: Handler<'choose-reading'> = (state, { type: _, ...chosen }, context) =>
  byTable(state, { kind: 'reading', ...chosen }, context, (drafts) =>
    applyReading(state, chosen, drafts, context),
  );

/** Closes an obligation for good, or proposes to where that takes two. */
export const close: Handler<'close'> = (state, { type: _, ...ending }, context) =>
  byTable(state, { kind: 'ending', ...ending }, context, (drafts) =>
    applyEnding(state, ending, {}, drafts, context),
  );

/** Amends a definition, or proposes to where that takes two. */
export const amend: Handler<'amend'> = (state, { type: _, ...amendment }, context) =>
  byTable(state, { kind: 'amendment', ...amendment }, context, (drafts) =>
    applyAmendment(state, amendment, {}, drafts, context),
  );

/** The owner adopts or changes what waited, which continues with a date or a review day; dropping it ends it. */
export const answerTrigger: Handler<'answer-trigger'> = (state, { trigger, answer, reason }, context) => {
  const barred = barToAnswer(state, trigger);
  if (barred !== null) return refuse(barred);
  if (answer !== 'drop') return ok(adopt(state, { trigger, answer, reason }, context));
  const ending = { ground: 'dropped' as const, trigger, reason };
  return byTable(state, { kind: 'ending', ...ending }, context, (drafts) =>
    applyEnding(state, ending, {}, drafts, context),
  );
};
