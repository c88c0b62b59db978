import type { NestExpressApplication } from '@nestjs/platform-express';
import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';
import multer from 'multer';
import { hashingStorage } from './hashing-storage';

const ONE_HUNDRED_MEGABYTES = 100 * 1024 * 1024;

/** Reads form bodies, then refuses any that does not carry the session's token. */
export function setUpForms(app: NestExpressApplication): void {
  const csrf = csrfSync({
    getTokenFromRequest: (request) => (request.body as { csrfToken?: string } | undefined)?.csrfToken,
  });
  app.useBodyParser('urlencoded', { extended: false, limit: '1mb' });
  app.use(
    multer({ storage: hashingStorage, limits: { fileSize: ONE_HUNDRED_MEGABYTES, files: 1 } }).single('file'),
  );
  app.use(csrf.csrfSynchronisedProtection);
}

export const csrfTokenOf = (request: Request): string => request.csrfToken?.() ?? '';
