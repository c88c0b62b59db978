import type { QueryRefusal } from '#application/queries';
import { acceptedBy } from '#platform/accepted';
import { Problem, badRequest } from '../problem/problem';

const STATUS: Readonly<Record<QueryRefusal['code'], 404 | 400>> = {
  'not-found': 404,
  'nothing-at-that-point': 404,
  'no-such-record': 404,
  'no-such-field': 400,
  'not-a-point': 400,
};

/** The value. @throws Problem 404 for what there is not, 400 that names the place of what cannot be asked */
export const accepted = acceptedBy(({ code, message, pointer }: QueryRefusal, at?: string) =>
  STATUS[code] === 404
    ? new Problem(404, code, message)
    : badRequest([{ pointer: at ?? pointer ?? '', detail: message }]),
);
