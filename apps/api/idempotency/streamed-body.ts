import { createHash } from 'node:crypto';
import type { Request } from 'express';

const hashes = new WeakMap<Request, string>();

/** The bytes of a body that is not read before the handler, hashed as they pass. */
export async function* streamedBody(request: Request): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
  hashes.set(request, hash.digest('hex'));
}

/** Of a body that was read to its end by `streamedBody`; null for any other. */
export const streamedHash = (request: Request): string | null => hashes.get(request) ?? null;

/** Reads a body to its end for its hash alone. */
export async function hashOfStream(request: Request): Promise<string | null> {
  for await (const _ of streamedBody(request));
  return streamedHash(request);
}
