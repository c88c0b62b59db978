import type { HolidayCalendar } from '#domain/calendars';
import { type Instant, type Result, commandId, dateInWales, ok, personId } from '#domain/kernel';
import { evolve } from '../evolve';
import { clashesOf } from '../milestone-agenda';
import type { MilestoneClash } from '../milestones/clashes';
import type { Poll } from '../milestones/polls';
import type { Actor } from '../model/commands';
import type { ObligationDefinition } from '../model/definition';
import type { ObligationRefusal } from '../refusals/refusal';
import type { Obligation, Occurrence } from '../state';
import { decide } from './decide';

/** Nobody registers anything: it is only shown what would come of it. */
const NOBODY: Actor = { personId: personId('preview'), roles: ['system'] };

export type PreviewedOccurrence = Pick<
  Occurrence,
  'number' | 'opensOn' | 'due' | 'undated' | 'milestones'
> & {
  /** what the dates of its milestones clash with */
  readonly clashes: readonly MilestoneClash[];
};

/** The occurrences that a definition would open if it were registered now, or why it would be refused. Nothing is recorded. */
export function previewRegistration(
  definition: ObligationDefinition,
  {
    now,
    calendar,
    elections,
  }: {
    readonly now: Instant;
    readonly calendar: HolidayCalendar;
    /** absent: the ordinary ones alone */
    readonly elections?: readonly Poll[] | undefined;
  },
): Result<readonly PreviewedOccurrence[], ObligationRefusal> {
  const context = { now, calendar, actor: NOBODY, commandId: commandId('preview') };
  const decision = decide(null, { type: 'register', definition }, context);
  if (!decision.ok) return decision;
  const state = decision.value.reduce<Obligation | null>(evolve, null);
  const today = dateInWales(now);
  return ok(
    (state === null ? [] : state.occurrences).map((occurrence) => {
      const { number, opensOn, due, undated, milestones } = occurrence;
      const clashes = state === null ? [] : clashesOf(state, occurrence, { today, calendar, elections });
      return { number, opensOn, due, undated, milestones, clashes };
    }),
  );
}
