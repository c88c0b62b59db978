import { HOLIDAYS } from '#domain/deadlines';
import { type Result, ok, refuse } from '#domain/kernel';
import { numberFor, standingEntries } from '../fact-entries';
import type { ChangeOf, LateRecording } from '../model/commands';
import type { FactKind } from '../model/facts';
import type { RecordedLate } from '../events/parts';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Fact, RecordedEntry } from '../state';
import { type DecideContext, todayOf } from './handler';
import { recordedLate } from './lateness';
import { barToOpening } from './opens-case';

export type Said = Pick<RecordedEntry, 'effectiveOn' | 'until' | 'value' | 'school' | 'sitting' | 'list'>;

export const saidIn = ({ effectiveOn, until, value, school, sitting, list }: Said): Said => ({
  effectiveOn,
  until,
  value,
  school,
  sitting,
  list,
});

/** What each kind of fact says beside its day. */
const SAYS: Readonly<Record<FactKind, 'until' | 'value' | 'school' | 'sitting' | 'list' | null>> = {
  event: null,
  series: null,
  period: 'until',
  parameter: 'value',
  'school-calendar': 'school',
  'sitting-calendar': 'sitting',
  'holiday-list': 'list',
};

/** Kinds that are set for a day to come as well as for one that has come. */
export const SET_AHEAD: readonly FactKind[] = ['period', 'parameter', 'school-calendar', 'sitting-calendar'];

/** Kinds that are set by whoever records them: nothing happened on a day before. */
const NEVER_LATE: readonly FactKind[] = ['holiday-list'];

export function barToSaid(kind: FactKind, said: Said, at: string): ObligationRefusal | null {
  const says = SAYS[kind];
  const others = (['until', 'value', 'school', 'sitting', 'list'] as const).filter(
    (field) => field !== says && said[field] !== undefined,
  );
  if (others[0] !== undefined)
    return refusal('fact-says-too-much', { kind, field: others[0] }, `${at}/${others[0]}`);
  if (says !== null && said[says] === undefined)
    return refusal('fact-says-too-little', { kind, field: says }, `${at}/${says}`);
  return said.until !== undefined && said.until < said.effectiveOn
    ? refusal('period-ends-early', undefined, `${at}/until`)
    : null;
}

/** A list of bank holidays counts under one name, and is recorded by a decision that is made with it. */
function barToList(
  fact: string,
  { list }: Said,
  at: string,
  { calendar }: DecideContext,
): ObligationRefusal | null {
  if ((list === undefined) !== (fact !== HOLIDAYS))
    return refusal('holidays-by-name', { name: HOLIDAYS }, `${at}/fact`);
  return list === undefined || list === calendar.version
    ? null
    : {
        ...refusal('list-not-in-use', undefined, `${at}/list`),
        details: { inUse: calendar.version },
      };
}

/** The days of a fact’s entries follow one another; two lists of bank holidays may be recorded on one day. */
export function barToOrder(
  state: Fact | null,
  number: number,
  { effectiveOn }: Said,
  at: string,
): ObligationRefusal | null {
  const standing = state === null ? [] : standingEntries(state).filter((each) => each.number !== number);
  const wrong = standing.find((each) => {
    if (each.effectiveOn === effectiveOn) return each.list === undefined;
    return each.number < number ? each.effectiveOn > effectiveOn : each.effectiveOn < effectiveOn;
  });
  return wrong === undefined
    ? null
    : refusal('fact-out-of-order', { number: wrong.number, on: wrong.effectiveOn }, `${at}/effectiveOn`);
}

export interface Entry {
  readonly kind: FactKind;
  readonly number: number;
  readonly late: RecordedLate | undefined;
}

/** Whether a fact can be recorded as it stands, and as which of its entries. */
export function entryFor(
  state: Fact | null,
  change: Omit<ChangeOf<'fact'>, 'kind'>,
  { late, at = '' }: { readonly late?: LateRecording | undefined; readonly at?: string },
  context: DecideContext,
): Result<Entry, ObligationRefusal> {
  const standing = state === null ? [] : standingEntries(state);
  const kind = change.factKind;
  if (state !== null && standing.length > 0 && state.kind !== kind)
    return refuse(refusal('fact-kind-fixed', { kind: state.kind }, `${at}/kind`));
  const opening = barToOpening(state, change, at);
  if (opening !== null) return refuse(opening);
  const number = numberFor(state, kind, change);
  const before = standing.find((each) => each.number === number);
  if (before?.status === 'recorded')
    return refuse(refusal('fact-already-recorded', { effectiveOn: before.effectiveOn }, `${at}/fact`));
  const next = (standing.at(-1)?.number ?? 0) + 1;
  if (before === undefined && number > next)
    return refuse(refusal('no-such-entry', { number, next }, `${at}/number`));
  const said = saidIn(change);
  const barred =
    barToSaid(kind, said, at) ??
    barToList(change.fact, said, at, context) ??
    barToOrder(state, number, said, at);
  if (barred !== null) return refuse(barred);
  const today = todayOf(context);
  const ahead = change.effectiveOn > today;
  if (change.status === 'projected')
    return ahead
      ? ok({ kind, number, late: undefined })
      : refuse(refusal('expected-in-past', { today }, `${at}/effectiveOn`));
  if ((ahead && SET_AHEAD.includes(kind)) || NEVER_LATE.includes(kind))
    return ok({ kind, number, late: undefined });
  const lateness = recordedLate(change.effectiveOn, late, context, `${at}/effectiveOn`);
  return lateness.ok ? ok({ kind, number, late: lateness.value }) : lateness;
}
