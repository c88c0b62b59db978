import type { QueryRefusal } from '#application/queries';
import type { Bilingual } from '#domain/kernel';
import { acceptedBy } from '#platform/accepted';
import { Problem, badRequest } from '../problem/problem';

const STATUS: Readonly<Record<QueryRefusal['code'], 400 | 403 | 404 | 409 | 410>> = {
  'not-found': 404,
  'nothing-at-that-point': 404,
  'no-such-record': 404,
  'no-such-field': 400,
  'not-a-point': 400,
  'no-such-evidence': 404,
  'no-file-kept': 404,
  'evidence-file-missing': 404,
  'evidence-file-erased': 410,
  'evidence-file-altered': 409,
  'auditors-only': 403,
  'directory-not-known': 404,
  'no-such-post-then': 404,
  'others-mail': 403,
  'no-such-mail': 404,
  'others-access': 403,
  'bundle-for-auditors': 403,
  'bundle-of-part': 403,
  'bundle-of-both': 400,
  'bundle-of-period': 400,
};

/** The value. @throws Problem 400 that names the place of what cannot be asked, and of its own status for what there is not or cannot be opened */
export const accepted = acceptedBy(({ code, message, pointer }: QueryRefusal, at?: string) =>
  STATUS[code] !== 400
    ? new Problem(STATUS[code], code, message)
    : badRequest([{ pointer: at ?? pointer ?? '', detail: message }]),
);

interface PlacedRefusal<Code extends string> {
  readonly code: Code;
  readonly message: Bilingual;
  readonly pointer?: string | undefined;
}

/** What unwraps what an act answers: a refusal is a Problem of the status of its code, 422 for any other, with its place. */
export const acceptedWith = <Code extends string>(status: Readonly<Partial<Record<Code, number>>>) =>
  acceptedBy(
    ({ code, message, pointer }: PlacedRefusal<Code>) =>
      new Problem(status[code] ?? 422, code, message, {
        ...(pointer !== undefined && { errors: [{ pointer, detail: message }] }),
      }),
  );
