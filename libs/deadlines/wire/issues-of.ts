import { jsonPointer } from '#kernel';
import type { z } from 'zod';

export interface Issue {
  /** RFC 6901 */
  readonly pointer: string;
  readonly message: string;
}

type ZodIssue = z.core.$ZodIssue;

/** Every fault with its place; where one of several forms was meant, the faults of the form that came nearest. */
export const issuesOf = ({ issues }: z.ZodError): readonly Issue[] =>
  issues
    .flatMap((issue) => nearest(issue))
    .map(({ path, message }) => ({ pointer: jsonPointer(path), message }));

function nearest(issue: ZodIssue, above: readonly PropertyKey[] = []): readonly ZodIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [{ ...issue, path }];
  const forms = issue.errors.filter((form) => form.every((fault) => fault.path.length > 0));
  const [meant] = forms.length > 0 ? forms : issue.errors;
  return (meant ?? []).flatMap((fault) => nearest(fault, path));
}
