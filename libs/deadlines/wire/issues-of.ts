import { jsonPointer, type Bilingual } from '#kernel';
import { issueWords, type ZodIssue } from './issue-words';

export interface Issue {
  /** RFC 6901 */
  readonly pointer: string;
  readonly message: Bilingual;
}

/** Every fault with its place; where one of several forms was meant, the faults of the form that came nearest. */
export const issuesOf = ({ issues }: { readonly issues: readonly ZodIssue[] }): readonly Issue[] =>
  issues
    .flatMap((issue) => nearest(issue))
    .map((issue) => ({ pointer: jsonPointer(issue.path), message: issueWords(issue) }));

/** A form whose own shape was met, and which fails within, was meant; else the words of the union itself say what fits. */
function nearest(issue: ZodIssue, above: readonly PropertyKey[] = []): readonly ZodIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const [meant] = issue.errors.filter((form) => form.every(isWithin));
  if (meant === undefined) return [{ ...issue, path }];
  return meant.flatMap((fault) => nearest(fault, path));
}

const isWithin = ({ path }: ZodIssue): boolean => path.length > 0;
