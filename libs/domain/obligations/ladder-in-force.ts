import { type CalendarDate, type PostId, eventId, earlierOf, laterOf, personId } from '#domain/kernel';
import { type DefaultLadder, defaultLaddersFor } from './default-ladders';
import type { Due } from './events/parts';
import type { Hearers } from './ladder';
import type { Hearer, Ladder, Nation } from './model/ladder';
import type { Obligation, Occurrence } from './state';

/** A ladder and the days on which its steps hold: from the first, up to the day before the last; null without end. */
export interface LadderSpan {
  readonly ladder: Ladder;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

const cycleYears = (state: Obligation, due: Due | null): number | null => {
  const rule = state.definition.readings.find(({ id }) => id === due?.readingId)?.rule;
  return rule?.primitive === 'year-grid' ? rule.intervalYears : null;
};

const later = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || other === null ? (one ?? other) : laterOf(one, other);

const earlier = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || other === null ? (one ?? other) : earlierOf(one, other);

/** The versions of the default ladder within a span of days. */
function defaultSpans(state: Obligation, due: Due | null, within: Omit<LadderSpan, 'ladder'>): LadderSpan[] {
  const { kind, authority } = state.definition;
  const versions = defaultLaddersFor({ kind, authority, cycleYears: cycleYears(state, due) });
  return versions.map(({ ladder, from }, index) => ({
    ladder,
    from: later(from, within.from),
    until: earlier(versions[index + 1]?.from ?? null, within.until),
  }));
}

const holds = ({ from, until }: LadderSpan): boolean => from === null || until === null || from < until;

/**
 * The ladders of an occurrence, oldest first: by default, and as people set them, each from its day up to the next. So a step
 * that was due on an earlier ladder is made good, and no step dated before its ladder was set is ever sent.
 */
export function ladderSpans(state: Obligation, due: Due | null): readonly LadderSpan[] {
  if (state.ladders.length === 0) return defaultSpans(state, due, { from: null, until: null });
  const first = state.ladders[0]?.from ?? null;
  const set = state.ladders.flatMap(({ ladder, from }, index): LadderSpan[] => {
    const until = state.ladders[index + 1]?.from ?? null;
    return ladder === null ? defaultSpans(state, due, { from, until }) : [{ ladder, from, until }];
  });
  return [...defaultSpans(state, due, { from: null, until: first }), ...set].filter(holds);
}

/** The ladder of the entry’s kind and authority, whatever anybody set. */
export const defaultLadderOf = (state: Obligation, due: Due | null): DefaultLadder | null =>
  defaultLaddersFor({
    kind: state.definition.kind,
    authority: state.definition.authority,
    cycleYears: cycleYears(state, due),
  }).at(-1) ?? null;

/** The entry as it would stand if somebody set this ladder on a day: for a preview alone. */
export const withLadder = (state: Obligation, ladder: Ladder | null, from: CalendarDate): Obligation => ({
  ...state,
  ladders: [
    ...state.ladders,
    { ladder, from, reason: '', by: { personId: personId('preview') }, eventId: eventId('preview') },
  ],
});

/** The ladder that holds for what comes. @param due absent: of an occurrence that has no date yet */
export const ladderInForce = (state: Obligation, due: Due | null = null): Ladder | null =>
  ladderSpans(state, due).at(-1)?.ladder ?? null;

export const isIn = ({ from, until }: LadderSpan, on: CalendarDate): boolean =>
  (from === null || on >= from) && (until === null || on < until);

/** The post of a hearer; where the entry lacks an owner or an approver, the other one. */
export const hearerPost = ({ owner, approver, definition }: Obligation, hearer: Hearer): PostId | null => {
  if (hearer === 'deputy') return definition.deputy ?? null;
  return hearer === 'owner' ? (owner ?? approver) : (approver ?? owner);
};

/** Who hears of an occurrence’s reminders, and on which days they work. */
export function hearersOf(state: Obligation, occurrence?: Pick<Occurrence, 'stage'>): Hearers {
  const only: readonly Hearer[] | undefined =
    occurrence?.stage === 'awaiting-confirmation' ? ['approver'] : undefined;
  const hasDeputy = state.definition.deputy !== undefined;
  if (Object.keys(state.nations).length === 0) return { hasDeputy, only };
  const nations: Partial<Record<Hearer, Nation>> = {};
  for (const hearer of ['owner', 'approver', 'deputy'] as const) {
    const post = hearerPost(state, hearer);
    const nation = post === null ? undefined : state.nations[post];
    if (nation !== undefined) nations[hearer] = nation;
  }
  return { nations, hasDeputy, only };
}
