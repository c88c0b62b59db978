import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Refusal } from '#domain/kernel';
import { personOf } from '../platform/request';
import { redirectOnceSaved } from '../platform/session';
import { type Body, bodySchema } from './field';

const refusalSchema = z.object({
  code: z.string(),
  message: z.object({ cy: z.string(), en: z.string() }),
  pointer: z.string().exactOptional(),
});

const sentSchema = z.object({
  body: bodySchema,
  refusal: refusalSchema.optional(),
  uploadRefused: refusalSchema.optional(),
});

/** What a form was sent with, and what cannot be found out again when its answer is shown. */
export interface Sent {
  readonly body: Body;
  /** by what decided it */
  readonly refusal?: Refusal | undefined;
  /** why the file that came along is not kept */
  readonly uploadRefused?: Refusal | undefined;
}

/** The parameter of an address that names what was sent. */
const SENT = 'sent';
const KEY = /^[0-9a-f-]{36}$/u;

/** Of the answer to scripts, which asks for no page. */
const isOfScript = (request: Request): boolean => request.get('x-cylch-script') !== undefined;

/** The address of a form, with what it was opened with and without what belongs to one showing of it. */
export function formAddress({ bareUrl }: Pick<Request, 'bareUrl'>): string {
  const [path = '', query = ''] = bareUrl.split('?');
  const rest = new URLSearchParams(query);
  rest.delete(SENT);
  rest.delete('draft');
  return rest.size === 0 ? path : `${path}?${rest.toString()}`;
}

/**
 * Leads the browser from a form that was sent to an address at which its answer is shown, and can be shown again: a page that
 * answers a POST itself is lost to Back and to a reload. @returns false where there is no such address: it is to be answered at once
 */
export async function toItsAddress(request: Request, response: Response, sent: Sent): Promise<boolean> {
  if (request.method !== 'POST' || isOfScript(request)) return false;
  const key = await request.drafts.keepSent(personOf(request).id, request.path, sent);
  if (key === null) return false;
  const address = formAddress(request);
  const to = `/${request.language}${address}${address.includes('?') ? '&' : '?'}${SENT}=${key}`;
  await redirectOnceSaved(request, response, to);
  return true;
}

/** Whether an address is that of an answer to a form. */
export const asksForSent = ({ query, method }: Request): boolean =>
  method === 'GET' && query[SENT] !== undefined;

/** What the form was sent with whose answer the address shows; null where it is forgotten, or was another person’s. */
export async function sentAnswers(request: Request): Promise<Sent | null> {
  const key = request.query[SENT];
  if (typeof key !== 'string' || !KEY.test(key)) return null;
  const sent = await request.drafts.findSent(personOf(request).id, request.path, key);
  return sentSchema.safeParse(sent).data ?? null;
}
