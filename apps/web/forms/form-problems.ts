import type { z } from 'zod';
import type { Language, Refusal } from '#domain/kernel';
import { hasSentence, sentences } from '../platform/locale';
import type { Field } from './field';

export interface FormProblem {
  /** the field it belongs to; none where it belongs to the whole form */
  readonly field?: string;
  readonly href?: string;
  readonly text: string;
}

const anchor = (field: Pick<Field<never>, 'kind' | 'name'>): string => {
  if (field.kind === 'day') return `#${field.name}-day`;
  return field.kind === 'late' ? `#${field.name}-reason` : `#${field.name}`;
};

type Fields = readonly Pick<Field<never>, 'kind' | 'name'>[];

/** What is wrong with the answers, once for each field: the page's own sentence, else the shared one with the field's label. */
export function answerProblems(
  page: string,
  fields: Fields,
  error: z.ZodError,
  language: Language,
): FormProblem[] {
  const t = sentences(language, page);
  const first = new Map(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]));
  return fields
    .filter(({ name }) => first.has(name))
    .map((field) => {
      const code = first.get(field.name) ?? 'required';
      const own = `fields.${field.name}.${code}`;
      const label = hasSentence(language, page, `fields.${field.name}.label`)
        ? t(`fields.${field.name}.label`)
        : '';
      return {
        field: field.name,
        href: anchor(field),
        text: hasSentence(language, page, own) ? t(own) : t(`form.problems.${code}`, { label }),
      };
    });
}

/** A refusal of the core, in its own words, beside the field it points to. */
export function refusalProblem(fields: Fields, refusal: Refusal, language: Language): FormProblem {
  const name = refusal.pointer?.split('/')[1];
  const field = fields.find((candidate) => candidate.name === name);
  const text = refusal.message[language];
  return field ? { field: field.name, href: anchor(field), text } : { text };
}
