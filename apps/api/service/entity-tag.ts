import { createHash } from 'node:crypto';
import type { Response } from 'express';

const tagsIn = (header: string | undefined): readonly string[] =>
  (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/**
 * Answers with the version of a stream, for If-Match; behind it a hash of what is answered, which tells by the same version what
 * another day makes of it, so that If-None-Match is answered with 304 only where nothing at all differs.
 */
export function tagged<Body extends object>(response: Response, version: number, body: Body): Body {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 16);
  const tag = `"${version}-${hash}"`;
  response.setHeader('ETag', tag);
  // it may be stored by whoever asked, and is asked for again each time
  response.setHeader('Cache-Control', 'private, no-cache');
  // Express passes over If-None-Match of whoever asks past every cache, as fetch does
  const known = tagsIn(response.req.headers['if-none-match']);
  if (known.includes(tag) || known.includes('*')) response.status(304);
  return body;
}
