import { z } from 'zod';
import type { Reading } from '#domain/deadlines';
import { both } from '#domain/kernel';

export const yearKindSchema = z.enum(['financial-year', 'calendar-year', 'academic-year']);

/** How a provision stands to its day; `by` leaves open whether the day itself is still in time. */
export const operatorChoice = z.enum(['before', 'on-or-before', 'on', 'by']);
/** How a length is counted from a day; `within` leaves open whether that day is the first. */
export const conventionChoice = z.enum(['after', 'beginning-with', 'within']);

export type Operator = 'before' | 'on_or_before' | 'on';
export type Convention = 'after' | 'beginning-with';
type Named = Pick<Reading, 'id' | 'label'>;

const before = {
  id: 'before-the-day',
  label: both(
    'Before the day: on the day itself it is too late',
    'Cyn y diwrnod: mae’n rhy hwyr ar y diwrnod ei hun',
  ),
  operator: 'before',
} as const;
const onOrBefore = {
  id: 'on-or-before-the-day',
  label: both('On the day or before it', 'Ar y diwrnod neu cyn hynny'),
  operator: 'on_or_before',
} as const;
const on = {
  id: 'on-the-day',
  label: both('On the day itself', 'Ar y diwrnod ei hun'),
  operator: 'on',
} as const;

export const OPERATOR_READINGS: Readonly<
  Record<z.infer<typeof operatorChoice>, readonly (Named & { readonly operator: Operator })[]>
> = {
  before: [before],
  'on-or-before': [onOrBefore],
  on: [on],
  by: [before, onOrBefore],
};

const beginningWith = {
  id: 'beginning-with-the-day',
  label: both('Counted with that day as the first', 'Gan gyfrif y diwrnod hwnnw fel y cyntaf'),
  convention: 'beginning-with',
} as const;
const afterDay = {
  id: 'after-the-day',
  label: both('Counted from the day after', 'Gan gyfrif o’r diwrnod wedyn'),
  convention: 'after',
} as const;

export const CONVENTION_READINGS: Readonly<
  Record<z.infer<typeof conventionChoice>, readonly (Named & { readonly convention: Convention })[]>
> = {
  after: [afterDay],
  'beginning-with': [beginningWith],
  within: [beginningWith, afterDay],
};
