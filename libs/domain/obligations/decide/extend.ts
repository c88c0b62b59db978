import type { Reading } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Result, both, ok, refuse } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import { type Allowed, BY_READING, allowedAs, extensionsAllowed, readingBehind } from '../allowed';
import { type Undated, datedBy, datedIn, isRecordable } from '../dating';
import { dueFromChange } from '../due';
import type { Dated } from '../facts-of';
import type { Due } from '../events/parts';
import type { ChangeOf } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence, Proposal } from '../state';
import { isStopped, runningStop } from '../stops';
import { type DecideContext, type Drafts, byOf, todayOf } from './handler';
import { restate } from './restate';

/** What is allowed, by a provision that is named. */
export type Provided = Allowed & { readonly provision: Bilingual };

/** The one that is named among those allowed, with its provision; or why there is none. */
export function provided(
  all: readonly Allowed[],
  category: string | undefined,
): Result<Provided, ObligationRefusal> {
  const found = allowedAs(all, category);
  if (found === undefined) return refuse(refusal('category-unknown', { allowed: all }, '/change/category'));
  const { provision, title } = found;
  return provision === null
    ? refuse(refusal('provision-not-named', { title }, '/change/category'))
    : ok({ ...found, provision });
}

/** Why nothing that needs a running clock can be done to an occurrence; null where the clock runs. */
export function barWhileStopped(occurrence: Occurrence, pointer: string): ObligationRefusal | null {
  const stop = runningStop(occurrence);
  return stop === null || !isStopped(occurrence)
    ? null
    : refusal('clock-is-stopped', { since: stop.from, title: stop.title }, pointer);
}

const ORIGINAL = both('the original last day', 'y diwrnod olaf gwreiddiol');

/**
 * The latest day that an extension may give: counted from the original date by what the reading says, or the day that
 * the rule's own longer length gives. Never from an extended date.
 * @param grantedOn the day of the first extension: it must have come within the original period
 */
export function limitOf(
  {
    of,
    reading,
    allowed,
    original,
    grantedOn,
  }: {
    readonly of: Dated;
    readonly reading: Reading;
    readonly allowed: Pick<Allowed, 'category'>;
    readonly original: Due;
    readonly grantedOn: CalendarDate;
  },
  occurrence: number,
  { calendar }: Pick<DecideContext, 'calendar'>,
): Result<CalendarDate, Undated> {
  const { id, extension } = reading;
  const dated =
    allowed.category === BY_READING && extension !== undefined
      ? datedBy({ id, rule: from(original, extension) }, { occurrence: 1, calendar, provisional: true })
      : datedIn(of, reading, {
          occurrence,
          calendar,
          granted: { [allowed.category]: { date: grantedOn, projected: false } },
        });
  return dated.ok ? ok(dated.value.lastLawfulDay) : dated;
}

/** So much after the original last day. */
const from = (
  { lastLawfulDay: date }: Due,
  { most: count, unit }: NonNullable<Reading['extension']>,
): Reading['rule'] => ({
  primitive: 'offset',
  anchor: { kind: 'literal', date, title: ORIGINAL },
  count,
  unit,
  convention: 'after',
  direction: 'forward',
  operator: 'on_or_before',
});

/** The date that an extension gives, with the workings of the original one before it. */
export const dueExtended = (
  ruleVersion: string,
  {
    original,
    allowed,
    newLastDay,
    limit,
  }: {
    readonly original: Due;
    readonly allowed: { readonly provision: Bilingual };
    readonly newLastDay: CalendarDate;
    readonly limit: CalendarDate;
  },
  context: DecideContext,
): Due => {
  const { readingId, lastLawfulDay, steps } = original;
  const due = dueFromChange({
    readingId,
    proposalId: '',
    newLastDay,
    setBy: 'extension',
    setOn: todayOf(context),
    citation: allowed.provision,
    calendar: context.calendar,
  });
  const text = both(
    `Extended from the original last day, ${formatDate(lastLawfulDay, 'en')}, to ${formatDate(newLastDay, 'en')}. The provision allows up to ${formatDate(limit, 'en')}, counted from the original.`,
    `Estynnwyd o’r diwrnod olaf gwreiddiol, ${formatDate(lastLawfulDay, 'cy')}, hyd at ${formatDate(newLastDay, 'cy')}. Mae’r ddarpariaeth yn caniatáu hyd at ${formatDate(limit, 'cy')}, wedi’i gyfrif o’r gwreiddiol.`,
  );
  const step = { id: 'extension', text, citation: allowed.provision, date: newLastDay };
  return { ...due, ruleVersion, candidate: original.candidate, steps: [...steps, step] };
};

interface Extended {
  readonly occurrence: Occurrence;
  readonly from: Due;
  readonly original: Due;
  readonly allowed: Provided;
  readonly limit: CalendarDate;
}

/** Why the new day cannot be given, though an extension is allowed; null where it can. */
function barToDay(
  { newLastDay, decidedOn }: ChangeOf<'extension'>,
  { from, original, allowed, limit }: Omit<Extended, 'occurrence'>,
): ObligationRefusal | null {
  const { lastLawfulDay } = from;
  if (decidedOn > lastLawfulDay || limit <= original.lastLawfulDay)
    return refusal('extension-too-late', { lastLawfulDay }, '/change/decidedOn');
  if (newLastDay <= lastLawfulDay)
    return refusal('extension-not-later', { lastLawfulDay }, '/change/newLastDay');
  if (newLastDay > limit)
    return refusal(
      'extension-beyond-limit',
      { limit, original: original.lastLawfulDay, provision: allowed.provision },
      '/change/newLastDay',
    );
  return isRecordable(newLastDay) ? null : refusal('day-beyond-register', undefined, '/change/newLastDay');
}

/** What an extension would do as things stand, or why it cannot be granted. */
export function checkExtension(
  state: Obligation,
  change: ChangeOf<'extension'>,
  occurrence: Occurrence,
  context: DecideContext,
): Result<Extended, ObligationRefusal> {
  const { definition } = state;
  const { due: from, original } = occurrence;
  const stopped = barWhileStopped(occurrence, '/change/occurrence');
  if (stopped !== null) return refuse(stopped);
  if (from === null || original === null)
    return refuse(refusal('no-date-to-move', undefined, '/change/occurrence'));
  const reading = readingBehind(definition, occurrence);
  const all = extensionsAllowed(definition, reading);
  const statutory = definition.authority === 'statutory';
  if (reading === undefined || all.length === 0)
    return refuse(refusal('extension-not-allowed', { statutory }, '/change/kind'));
  const allowed = provided(all, change.category);
  if (!allowed.ok) return allowed;
  if (allowed.value.category !== BY_READING && original.setBy !== 'reading')
    return refuse(refusal('date-not-by-rule', undefined, '/change/occurrence'));
  const grantedOn = occurrence.extensions[0]?.decidedOn ?? change.decidedOn;
  const limit = limitOf(
    { of: state, reading, allowed: allowed.value, original, grantedOn },
    occurrence.number,
    context,
  );
  if (!limit.ok)
    return refuse(refusal('date-cannot-be-counted', { why: limit.refusal.message }, '/change/newLastDay'));
  const extended = { from, original, allowed: allowed.value, limit: limit.value };
  const barred = barToDay(change, extended);
  return barred === null ? ok({ ...extended, occurrence }) : refuse(barred);
}

/** What the record says of every change that a provision allows: on whose word, why, and under what. */
export const saidUnder = (
  { category, provision }: Pick<Provided, 'category' | 'provision'>,
  { proposalId, proposedBy, recordedLate }: Proposal,
  { reason, evidence, decision }: ProvidedChange,
  context: DecideContext,
) => ({
  proposalId,
  category,
  provision,
  reason,
  evidence,
  decision,
  recordedLate: recordedLate ?? undefined,
  by: byOf(context),
  proposedBy,
});

type ProvidedChange = ChangeOf<'extension' | 'pause' | 'pause-end'>;

/** Judges anew what was recorded of an occurrence whose date a provision has moved. */
export function restateUnder(
  { provision }: Pick<Provided, 'provision'>,
  { kind: cause }: ProvidedChange,
  { proposedBy }: Proposal,
  moved: Parameters<typeof restate>[0],
  drafts: Drafts,
  context: DecideContext,
): void {
  restate(moved, { cause, reference: provision.en, proposedBy }, drafts, context);
}

/** Grants an extension. */
export function applyExtension(
  { definition }: Obligation,
  proposal: Proposal,
  change: ChangeOf<'extension'>,
  { occurrence, from, original, allowed, limit }: Extended,
  drafts: Drafts,
  context: DecideContext,
): void {
  const { newLastDay, decidedOn } = change;
  const extension = { original, allowed, newLastDay, limit };
  const to = dueExtended(`change/${proposal.proposalId}`, extension, context);
  drafts.add('OccurrenceExtended', {
    ...saidUnder(allowed, proposal, change, context),
    occurrence: occurrence.number,
    from,
    to,
    originalLastDay: original.lastLawfulDay,
    limit,
    decidedOn,
  });
  restateUnder(allowed, change, proposal, { definition, occurrence, to }, drafts, context);
}
