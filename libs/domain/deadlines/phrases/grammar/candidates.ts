import { type Bilingual, type CalendarDate, both, earlierOf, laterOf } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import type { Operator } from '../../rules/fields';
import { lastLawfulDay } from '../../evaluation/last-lawful-day';
import type { DeadlineRule } from '../../rules/rule';
import type { CandidateReading } from './phrase-reading';

type Window = Extract<DeadlineRule, { primitive: 'window' }>;

/** A reading with one named day. */
export function onDay(
  on: CalendarDate,
  operator: Operator,
  reason: Bilingual,
  saidOn: CalendarDate,
): CandidateReading {
  const last = lastLawfulDay(on, operator).day;
  const from = operator === 'on' ? on : earlierOf(saidOn, last);
  return {
    id: `${OPERATOR_ID[operator]}-${on}`,
    basis: 'policy',
    label: OPERATOR_LABEL[operator](on),
    reason,
    window: operator === 'from' ? null : { from, to: last },
    rule: { primitive: 'fixed-date', date: on, operator },
  };
}

const OPERATOR_ID = { before: 'before', on_or_before: 'by', on: 'on', from: 'from' } as const;

const OPERATOR_LABEL: Readonly<Record<Operator, (on: CalendarDate) => Bilingual>> = {
  before: (on) => both(`Before ${formatDate(on, 'en')}`, `Cyn ${formatDate(on, 'cy')}`),
  on_or_before: (on) => both(`By ${formatDate(on, 'en')}`, `Erbyn ${formatDate(on, 'cy')}`),
  on: (on) => both(`On ${formatDate(on, 'en')}`, `Ar ${formatDate(on, 'cy')}`),
  from: (on) => both(`From ${formatDate(on, 'en')}`, `O ${formatDate(on, 'cy')} ymlaen`),
};

/** A reading with a stretch of time, starting no earlier than the day of the statement. */
export function within(
  precision: Window['precision'],
  stretch: { readonly from: CalendarDate; readonly to: CalendarDate },
  words: { readonly label: Bilingual; readonly reason: Bilingual },
  saidOn: CalendarDate,
): CandidateReading {
  const from = stretch.to < saidOn ? stretch.from : laterOf(stretch.from, saidOn);
  const { to } = stretch;
  return {
    id: `${precision}-${from}-${to}`,
    basis: 'policy',
    ...words,
    window: { from, to },
    rule: { primitive: 'window', precision, from, to },
  };
}

/** A reading that only a calendar, or an event, can date. */
export const needs = (
  id: string,
  label: Bilingual,
  missing: Bilingual,
  reason: 'vague' | 'contingent' = 'vague',
): CandidateReading => ({
  id,
  basis: 'policy',
  label,
  reason: missing,
  window: null,
  rule: { primitive: 'open', reason, explanation: missing },
});
