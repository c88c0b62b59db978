import type { Request } from 'express';
import { UnreadableRequest, givenTwice } from '#platform/unreadable';
import type { Body } from './field';
import { uploadedFields } from './upload-storage';

/** The body, with what is known of a file that came along: so it is not lost when the form is shown again. */
export const bodyOf = (request: Request): Body => ({
  ...(request.body as Body | undefined),
  ...(request.uploaded && uploadedFields(request.uploaded)),
});

/** The body of a form in which only what may have several values has several. @throws UnreadableRequest */
export function formBodyOf(
  request: Request,
  fields: readonly { readonly kind: string; readonly name: string }[],
): Body {
  const body = bodyOf(request);
  const several = new Set(fields.filter(({ kind }) => kind === 'some-of').map(({ name }) => name));
  for (const [name, value] of Object.entries(body))
    if (Array.isArray(value) && !several.has(name)) throw new UnreadableRequest(givenTwice(name));
  return body;
}

/** The parameters of an address that have one value. */
export const textsIn = (query: Request['query']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
