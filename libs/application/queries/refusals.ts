import { type Refusal, both } from '#domain/kernel';
import type { EvidenceFileRefusal } from './evidence-refusals';

/** Why a query has no answer. Each edge maps every code to its medium. */
export type QueryRefusal = Refusal<
  | 'not-found'
  | 'nothing-at-that-point'
  | 'no-such-record'
  | 'no-such-field'
  | 'not-a-point'
  | EvidenceFileRefusal['code']
>;

/** There is none, it is no obligation's stream but a trigger's or a mail's, or the viewer may not see it. */
export const notFound = (id: string): Refusal<'not-found'> => ({
  code: 'not-found',
  message: both(
    `There is no obligation ${id} on the register.`,
    `Nid oes rhwymedigaeth ${id} ar y gofrestr.`,
  ),
});

/** There is such an obligation, but nothing of it had been recorded, or had taken effect, at that point. */
export const nothingThen = (id: string): Refusal<'nothing-at-that-point'> => ({
  code: 'nothing-at-that-point',
  message: both(
    `Nothing of ${id} was on record at that point.`,
    `Nid oedd dim am ${id} ar gofnod ar y pwynt hwnnw.`,
  ),
});

/** The obligation's stream has no event at that position. */
export const noSuchEvent = (id: string, position: number): Refusal<'no-such-record'> => ({
  code: 'no-such-record',
  message: both(
    `Record ${position} is none of ${id}. Its history lists those there are.`,
    `Nid yw cofnod ${position} yn un o rai ${id}. Mae ei hanes yn rhestru’r rhai sydd.`,
  ),
});
