import type { CalendarDate } from '#domain/kernel';
import { type Authority, type ChangeOf, whoDecides } from '#domain/obligations';
import { optionalDay, optionalWords } from '../forms/answers';
import type { Body, Field } from '../forms/field';

/** Whether the words of such a source are read by a recorded decision. */
export const asksDecision = (authority: Authority): boolean =>
  whoDecides.reading[authority] === 'decision-and-two';

/** The answers that name a recorded decision; all or none. */
export const decisionAnswers = {
  decidedBy: optionalWords,
  decisionReference: optionalWords,
  decidedOn: optionalDay,
};

interface Answers {
  readonly decidedBy?: string | undefined;
  readonly decisionReference?: string | undefined;
  readonly decidedOn?: CalendarDate | undefined;
}

const given = ({ decidedBy, decisionReference, decidedOn }: Answers): number =>
  [decidedBy, decisionReference, decidedOn].filter((answer) => answer !== undefined).length;

export const isWholeDecision = (answers: Answers): boolean => given(answers) % 3 === 0;

export const decisionFields = <Model>(
  when: (model: Model, body: Body) => boolean,
): readonly Field<Model>[] => [
  { kind: 'line', name: 'decidedBy', wide: true, when },
  { kind: 'line', name: 'decisionReference', wide: true, when },
  { kind: 'day', name: 'decidedOn', when },
];

export const decisionOf = ({
  decidedBy,
  decisionReference: reference,
  decidedOn: on,
}: Answers): { readonly decision?: NonNullable<ChangeOf<'reading'>['decision']> } =>
  decidedBy === undefined || reference === undefined || on === undefined
    ? {}
    : { decision: { decidedBy, reference, on } };
