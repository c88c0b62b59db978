import { type Language, type Refusal, type ZodIssue, faultsOf } from '#domain/kernel';
import { canSay, hasSentence, sentences } from '../platform/locale';
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
  const has = (key: string): boolean => canSay(language, page, key);
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

/** What forms ask for that a command has under another name: the fields of which the first that is asked is meant. */
const ASKED_AS: Readonly<Record<string, readonly string[]>> = {
  decision: ['decidedBy', 'reference'],
  document: ['reference', 'document'],
  evidence: ['reference'],
  file: ['file', 'sha256'],
  id: ['id', 'titleEn'],
  ladder: ['steps'],
  link: ['to', 'toWords'],
  links: ['to', 'toWords'],
  on: ['decidedOn'],
  readings: ['rule', 'lastDay', 'first'],
  source: ['trigger', 'name'],
  supersededBy: ['to', 'toWords'],
  to: ['toWords'],
  value: ['number'],
};

/** The field that a refusal points to: by the last name in its pointer that the form asks for, as it is or otherwise. */
function fieldAt(fields: Fields, pointer = ''): Fields[number] | undefined {
  const names = pointer.split('/').slice(1).toReversed();
  const wanted = [...names, ...names.flatMap((name) => ASKED_AS[name] ?? [])];
  return wanted
    .map((name) => fields.find((field) => field.name === name))
    .find((field) => field !== undefined);
}

/** A refusal of the core, in its own words, at the field it points to. */
export function refusalProblem(fields: Fields, refusal: Refusal, language: Language): FormProblem {
  const field = fieldAt(fields, refusal.pointer);
  const text = refusal.message[language];
  return field ? { field: field.name, href: anchor(field), text } : { text };
}
