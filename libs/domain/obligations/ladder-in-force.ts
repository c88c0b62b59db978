import { type CalendarDate, type PostId, eventId, earlierOf, laterOf, personId } from '#domain/kernel';
import { type DefaultLadder, defaultLaddersFor } from './default-ladders';
import type { Due } from './events/parts';
import type { Hearers } from './ladder';
import { lastKindLadder } from './kind-ladders';
import type { Authority } from './model/definition';
import type { ReceivedKindLadder } from './model/kind-ladder';
import type { Hearer, Ladder, Nation } from './model/ladder';
import type { Obligation, Occurrence } from './state';

/** A ladder and the days on which its steps hold: from the first, up to the day before the last; null without end. */
export interface LadderSpan {
  readonly ladder: Ladder;
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** What the reminders of an entry are worked out from, beside each occurrence. */
export type Laddered = Pick<
  Obligation,
  'id' | 'status' | 'definition' | 'owner' | 'approver' | 'ladders' | 'kindLadders' | 'nations'
>;

const cycleYears = (state: Laddered, due: Due | null): number | null => {
  const rule = state.definition.readings.find(({ id }) => id === due?.readingId)?.rule;
  return rule?.primitive === 'year-grid' ? rule.intervalYears : null;
};

const later = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || other === null ? (one ?? other) : laterOf(one, other);

const earlier = (one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null =>
  one === null || other === null ? (one ?? other) : earlierOf(one, other);

type Within = Omit<LadderSpan, 'ladder'>;
type Layer = (within: Within) => readonly LadderSpan[];

/** The versions of the ladder of the program’s own list. */
function listedLayer(state: Laddered, due: Due | null): Layer {
  const { kind, authority } = state.definition;
  const versions = defaultLaddersFor({ kind, authority, cycleYears: cycleYears(state, due) });
  return (within) =>
    versions.map(({ ladder, from }, index) => ({
      ladder,
      from: later(from, within.from),
      until: earlier(versions[index + 1]?.from ?? null, within.until),
    }));
}

const holds = ({ from, until }: Within): boolean => from === null || until === null || from < until;

/** What people set, each from its day up to the next; where they set none, or took it back, what lies below. */
const layer =
  (
    set: readonly { readonly ladder: Ladder | null; readonly from: CalendarDate | null }[],
    below: Layer,
  ): Layer =>
  (within) => {
    const first = set[0];
    if (first === undefined) return below(within);
    const before =
      first.from === null ? [] : below({ from: within.from, until: earlier(first.from, within.until) });
    const from = set.flatMap((each, index): readonly LadderSpan[] => {
      const span = {
        from: later(each.from, within.from),
        until: earlier(set[index + 1]?.from ?? null, within.until),
      };
      return each.ladder === null ? below(span) : [{ ladder: each.ladder, ...span }];
    });
    return [...before, ...from].filter(holds);
  };

/** Of the kind, whatever the authority, and over it of the kind and the authority. */
function kindLayer(state: Laddered, due: Due | null): Layer {
  const { kind, authority } = state.definition;
  const ofKind = state.kindLadders.filter((each) => each.kind === kind);
  const set = (whose: Authority | null) => ofKind.filter((each) => each.authority === whose);
  return layer(set(authority), layer(set(null), listedLayer(state, due)));
}

const ALWAYS: Within = { from: null, until: null };

/**
 * The ladders of an occurrence, oldest first: by default, as people set them for its kind, and as they set them for the entry,
 * each from its day up to the next. So a step that was due on an earlier ladder is made good, and no step dated before its ladder
 * was set is ever sent.
 */
export const ladderSpans = (state: Laddered, due: Due | null): readonly LadderSpan[] =>
  layer(state.ladders, kindLayer(state, due))(ALWAYS);

/** The ladder of the entry’s kind and authority, whatever anybody set for the entry itself. */
export function defaultLadderOf(
  state: Laddered,
  due: Due | null,
): Pick<DefaultLadder, 'id' | 'version' | 'ladder'> | null {
  const { kind, authority } = state.definition;
  for (const whose of [authority, null]) {
    const last = state.kindLadders.findLast((each) => each.kind === kind && each.authority === whose);
    if (last === undefined || last.ladder === null) continue;
    return { id: whose === null ? kind : `${kind}/${whose}`, version: last.number, ladder: last.ladder };
  }
  return defaultLaddersFor({ kind, authority, cycleYears: cycleYears(state, due) }).at(-1) ?? null;
}

/** The entry as it would stand if a ladder for its kind reached it on a day: for a preview alone. */
export const withKindLadder = (
  state: Obligation,
  ladder: Omit<ReceivedKindLadder, 'number'>,
  from: CalendarDate,
): Obligation => ({
  ...state,
  kindLadders: [...state.kindLadders, { ...ladder, number: lastKindLadder(state, ladder) + 1, from }],
});

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
export const hearerPost = ({ owner, approver, definition }: Laddered, hearer: Hearer): PostId | null => {
  if (hearer === 'deputy') return definition.deputy ?? null;
  return hearer === 'owner' ? (owner ?? approver) : (approver ?? owner);
};

/** Who hears of an occurrence’s reminders, and on which days they work. */
export function hearersOf(state: Laddered, occurrence?: Pick<Occurrence, 'stage'>): Hearers {
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
