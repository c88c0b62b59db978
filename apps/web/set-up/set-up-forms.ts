import { createHash } from 'node:crypto';
import multer, { type StorageEngine } from 'multer';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';

declare module 'express-serve-static-core' {
  interface Request {
    uploaded?: { readonly name: string; readonly sha256: string; readonly bytes: number };
  }
}

/** Takes a file's SHA-256 as it streams past and keeps nothing of it. */
const hashingStorage: StorageEngine = {
  _handleFile(request, file, done) {
    const hash = createHash('sha256');
    let bytes = 0;
    file.stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      hash.update(chunk);
    });
    file.stream.on('error', done);
    file.stream.on('end', () => {
      if (bytes > 0) request.uploaded = { name: file.originalname, sha256: hash.digest('hex'), bytes };
      done(null, {});
    });
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};

const ONE_HUNDRED_MEGABYTES = 100 * 1024 * 1024;

/** A file of a hundred megabytes is read, and a token asked for, only of those who are signed in. */
const ofThoseSignedIn =
  (handle: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.person ? handle(request, response, next) : next();

/**
 * Reads form bodies, then refuses any that does not carry the session's token. Hazard: whoever is not signed in is asked
 * for none, so no public page may take a form; the test of the routes holds them to it.
 */
export function setUpForms(app: NestExpressApplication): void {
  const csrf = csrfSync({
    getTokenFromRequest: (request) => (request.body as { csrfToken?: string } | undefined)?.csrfToken,
  });
  app.useBodyParser('urlencoded', { extended: false, limit: '1mb' });
  const upload = multer({
    storage: hashingStorage,
    limits: { fileSize: ONE_HUNDRED_MEGABYTES, files: 1 },
  });
  app.use(ofThoseSignedIn(upload.single('file')));
  app.use(ofThoseSignedIn(csrf.csrfSynchronisedProtection));
}

export const csrfTokenOf = (request: Request): string => request.csrfToken?.() ?? '';
