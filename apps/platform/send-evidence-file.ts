import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { logger } from './logger';

interface OpenedFile {
  readonly name: string;
  readonly file: { readonly bytes: number };
  readonly content: AsyncIterable<Buffer>;
}

/**
 * Sends a file that somebody uploaded, to be saved and never shown: whatever is in it, no browser runs it under this address.
 * One that breaks off while it is sent ends the connection, so that half a file is not taken for the whole.
 */
export async function sendEvidenceFile(
  response: Response,
  { name, file, content }: OpenedFile,
): Promise<void> {
  response.attachment(name);
  response.setHeader('Content-Type', 'application/octet-stream');
  response.setHeader('Content-Length', file.bytes);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('Cache-Control', 'private, no-store');
  try {
    await pipeline(Readable.from(content), response);
  } catch (error) {
    // whoever asked for it went away; anything else is ours
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      logger.error({ err: error }, 'an evidence file was not sent to its end');
    response.destroy();
  }
}
