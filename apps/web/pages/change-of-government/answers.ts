import type { z } from 'zod';
import { type ChangeRequest, changeRequestSchema } from '#domain/government';
import type { Body } from '../../forms/field';

const one = (body: Body, name: string): string | undefined => {
  const given = [body[name]].flat()[0]?.trim();
  return given === '' ? undefined : given;
};

/** Words apart from each other by spaces, commas or lines. */
const several = (body: Body, name: string): readonly string[] | undefined => {
  const words = (one(body, name) ?? '').split(/[\s,]+/u).filter((word) => word !== '');
  return words.length === 0 ? undefined : words;
};

const dayIn = (body: Body, name: string): string =>
  [
    one(body, `${name}-year`),
    one(body, `${name}-month`)?.padStart(2, '0'),
    one(body, `${name}-day`)?.padStart(2, '0'),
  ]
    .map((part) => part ?? '')
    .join('-');

const TO = 'to-';

/** The change that the form asks for, or the faults of its answers. */
export function changeAsked(body: Body): z.ZodSafeParseResult<ChangeRequest> {
  const owners = [body['owners'] ?? []].flat();
  return changeRequestSchema.safeParse({
    act: one(body, 'act'),
    on: dayIn(body, 'on'),
    reason: one(body, 'reason'),
    document: { reference: one(body, 'document') },
    posts: Object.keys(body)
      .filter((name) => name.startsWith(TO) && one(body, name) !== undefined)
      .map((name) => ({ from: name.slice(TO.length), to: one(body, name) })),
    which: {
      owners: owners.length === 0 ? undefined : owners,
      tags: several(body, 'tags'),
      authority: one(body, 'authority'),
      ids: several(body, 'ids'),
    },
  });
}

/** Where a fault of the request stands on the page. */
export const placeOf = (pointer: string): string => {
  const [, first = 'act', second] = pointer.split('/');
  return first === 'which' ? (second ?? 'which') : first;
};
