import type { CalendarDate, Language } from '#domain/kernel';
import { whatIsAllowed } from '#domain/obligations';
import { late, optionalChoice, optionalFingerprint, words } from '../forms/answers';
import type { Field, FieldOption } from '../forms/field';
import { asksDecision, decisionAnswers, decisionFields, decisionOf } from './decision-answers';
import type { OccurrenceModel } from './obligation-form';

type Allowed = ReturnType<typeof whatIsAllowed>;

/** What the rule of an occurrence allows, for the form that proposes it. */
export const allowedBy = ({ obligation, occurrence, calendar }: OccurrenceModel): Allowed =>
  whatIsAllowed(obligation, occurrence, calendar);

/** What an extension, a pause or an explanation rests on. */
export const groundAnswers = { reason: words, reference: words, sha256: optionalFingerprint, late };
/** The same, with the recorded decision that a minister’s date needs. */
export const endAnswers = { ...groundAnswers, ...decisionAnswers };
/** The same, with which of several that the rule allows. */
export const lifeAnswers = { category: optionalChoice, ...endAnswers };

export const groundFields: readonly Field<OccurrenceModel>[] = [
  { kind: 'paragraph', name: 'reason' },
  { kind: 'line', name: 'reference', wide: true },
  { kind: 'line', name: 'sha256', wide: true },
];
export const lateField: Field<OccurrenceModel> = { kind: 'late', name: 'late' };
export const decidedFields: readonly Field<OccurrenceModel>[] = decisionFields(
  ({ obligation }: OccurrenceModel) => asksDecision(obligation.definition.authority),
);

/** Which of several is meant; not asked where the rule allows one alone. */
export const categoryField = (what: 'extensions' | 'pauses'): Field<OccurrenceModel> => ({
  kind: 'one-of',
  name: 'category',
  when: (model) => allowedBy(model)[what].length > 1,
  options: (model, language: Language): readonly FieldOption[] =>
    allowedBy(model)[what].map(({ category, title, provision }) => ({
      value: category,
      text: title[language],
      ...(provision && { hint: provision[language] }),
    })),
});

interface Answers {
  readonly category?: string | undefined;
  readonly reason: string;
  readonly reference: string;
  readonly sha256?: string | undefined;
  readonly decidedBy?: string | undefined;
  readonly decisionReference?: string | undefined;
  readonly decidedOn?: CalendarDate | undefined;
}

/** The grounds of a change, as the answers give them. */
export const groundsOf = ({ category, reason, reference, sha256, ...decision }: Answers) => ({
  ...(category && { category }),
  reason,
  evidence: { reference, ...(sha256 && { sha256 }) },
  ...decisionOf(decision),
});
