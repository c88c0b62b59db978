import type { Carried } from '../model/carried';
import type { ObligationDefinition } from '../model/definition';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import { type DecideContext, type Drafts, byOf } from './handler';

/** What speaks against what a file carries beside a definition: only the loader brings it. */
export function barToCarried(
  { readings }: ObligationDefinition,
  { reading }: Carried,
  { actor }: DecideContext,
): ObligationRefusal | null {
  if (!actor.roles.includes('system')) return refusal('not-permitted', undefined, '/carried');
  return reading === undefined || readings.some(({ id }) => id === reading.readingId)
    ? null
    : refusal('no-such-reading', undefined, '/carried/reading/readingId');
}

/** Before anything opens: the reading by which dates are worked out, and who is reminded of them. */
export function carryIn({ reading, ladder }: Carried, drafts: Drafts, context: DecideContext): void {
  const by = byOf(context);
  if (reading !== undefined) {
    const { on, by: person, ...chosen } = reading;
    drafts.add('ReadingChosen', { ...chosen, elsewhere: { on, by: person }, by });
  }
  if (ladder !== undefined) drafts.add('LadderSet', { ladder: ladder.steps, reason: ladder.reason, by });
}

/** After everything that is due has opened. */
export function carryEnding({ closed }: Carried, drafts: Drafts, context: DecideContext): void {
  if (closed !== undefined) drafts.add('ObligationClosed', { ...closed, by: byOf(context) });
}
