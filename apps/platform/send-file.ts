import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { logger } from './logger';

interface Sent {
  readonly name: string;
  readonly type: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

/**
 * Sends a file that is made as it is sent, to be saved: no browser shows it under this address. One that breaks off ends the
 * connection, so that half a file is not taken for the whole.
 */
export async function sendFile(response: Response, { name, type, pieces }: Sent): Promise<void> {
  response.attachment(name);
  response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('Cache-Control', 'private, no-store');
  try {
    await pipeline(Readable.from(pieces, { objectMode: true }), response);
  } catch (error) {
    // whoever asked for it went away; anything else is ours
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      logger.error({ err: error }, 'a file was not sent to its end');
    response.destroy();
  }
}
