import { type Language, type Refusal, type ZodIssue, faultsOf } from '#domain/kernel';
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

/**
 * What is wrong with the answers, once for each field: the page's own sentence, else the shared one with the field's label,
 * else the domain's.
 */
export function answerProblems(
  page: string,
  fields: Fields,
  error: { readonly issues: readonly ZodIssue[] },
  language: Language,
): FormProblem[] {
  const t = sentences(language, page);
  // what is said of a fact is asked on several pages in the same words
  const has = (key: string): boolean =>
    hasSentence(language, page, key) || hasSentence(language, 'shared/said', key);
  const sentence = (name: string, issue: ZodIssue): string => {
    const [own, shared] = [`fields.${name}.${issue.message}`, `form.problems.${issue.message}`];
    if (has(own)) return t(own);
    if (!hasSentence(language, 'shared/form', shared))
      return faultsOf({ issues: [issue] }).map(({ message }) => message[language])[0] ?? '';
    const label = `fields.${name}.label`;
    return t(shared, { label: has(label) ? t(label) : '' });
  };
  const first = new Map(error.issues.toReversed().map((issue) => [String(issue.path[0]), issue]));
  return fields.flatMap((field) => {
    const issue = first.get(field.name);
    if (issue === undefined) return [];
    return [{ field: field.name, href: anchor(field), text: sentence(field.name, issue) }];
  });
}

/** A refusal of the core, in its own words, at the field it points to. */
export function refusalProblem(fields: Fields, refusal: Refusal, language: Language): FormProblem {
  const name = refusal.pointer?.split('/')[1];
  const field = fields.find((candidate) => candidate.name === name);
  const text = refusal.message[language];
  return field ? { field: field.name, href: anchor(field), text } : { text };
}
