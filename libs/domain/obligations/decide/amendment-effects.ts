import type { Change, Command } from '../model/commands';
import { type ObligationDefinition, changedFields } from '../model/definition';
import type { FactEffect } from '../model/facts';
import { evolve } from '../evolve';
import type { Obligation } from '../state';
import { applyAmendment } from './amend';
import { effectOf } from './effects';
import { type DecideContext, Drafts } from './handler';

/** What a command would amend, proposes to amend or approves of being amended; null for any other. */
export function amendmentIn(state: Obligation | null, command: Command): ObligationDefinition | null {
  if (command.type === 'amend') return command.definition;
  const change = changeIn(state, command);
  return change?.kind === 'amendment' ? change.definition : null;
}

function changeIn(state: Obligation | null, command: Command): Change | undefined {
  if (command.type === 'propose-change') return command.change;
  if (command.type !== 'approve-change') return undefined;
  return state?.proposals.find(({ proposalId }) => proposalId === command.proposalId)?.change;
}

/** What dates are worked out from, in a definition. */
const DATING: readonly (keyof ObligationDefinition)[] = ['readings', 'workingReading', 'facts', 'heldFrom'];

/** The dates of an obligation that an amendment would set, move or take away, and the obligation after it; null where it would move none. */
export function effectsOfAmendment(
  state: Obligation,
  definition: ObligationDefinition,
  context: DecideContext,
): { readonly effects: readonly FactEffect[]; readonly after: Obligation } | null {
  if (!changedFields(state.definition, definition).some((field) => DATING.includes(field))) return null;
  const drafts = new Drafts(context);
  if (applyAmendment(state, { definition, reason: '–' }, {}, drafts, context) !== null) return null;
  const effects = drafts.events.map((draft) => effectOf(state, draft)).filter((effect) => effect !== null);
  return { effects, after: drafts.events.reduce<Obligation>(evolve, state) };
}
