import type { FieldChange, Point } from '#domain/history';
import type { Language } from '#domain/kernel';
import { pointQuery } from './requested-point';
import type { ObligationModel } from './page-model';
import { valueInWords } from './value-in-words';

export interface ChangedField {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** where it is told why it has its later value; without the language */
  readonly why: string;
}

/** Those of the changes that people have a name for, in words; each leads to why, as known at the later point. */
export const changedFields = (
  changes: readonly FieldChange[],
  model: ObligationModel,
  later: Point,
  language: Language,
): readonly ChangedField[] =>
  changes.flatMap(({ field, label, before, after }) =>
    label === null
      ? []
      : [
          {
            label: label[language],
            before: valueInWords(field, before, model, language),
            after: valueInWords(field, after, model, language),
            why: `/obligations/${model.id}/why${pointQuery(later, { field })}`,
          },
        ],
  );
