import multer, { MulterError } from 'multer';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { csrfSync } from 'csrf-sync';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { both, faultInText } from '#domain/kernel';
import { TooLargeRequest, UnreadableRequest, givenTwice } from '#platform/unreadable';
import { MEGABYTE, type UploadServices, mostOfAnyFile, uploadStorage } from '../forms/upload-storage';
import { unmasked } from '../platform/masked-token';
import { saveForLater } from './set-up-drafts';

const FORM_TOO_LONG = both(
  'What you wrote is too long: a form may hold 2 MB of text in all. Shorten it, or attach it as a file.',
  'Mae’r hyn a ysgrifennwyd gennych yn rhy hir: caiff ffurflen gynnwys 2 MB o destun i gyd. Byrhewch y testun, neu atodwch ef fel ffeil.',
);

const fileTooLarge = (most: number) =>
  both(
    `The file is larger than ${Math.floor(most / MEGABYTE)} MB, which is the most that can be sent. Choose a smaller file, or give its fingerprint instead.`,
    `Mae’r ffeil yn fwy na ${Math.floor(most / MEGABYTE)} MB, sef y mwyaf y gellir ei anfon. Dewiswch ffeil lai, neu rhowch ei hôl bys yn lle hynny.`,
  );

/** A file of a hundred megabytes is read, and a token asked for, only of those who are signed in. */
const ofThoseSignedIn =
  (handle: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.person ? handle(request, response, next) : next();

const WORDS = { fields: 200, fieldSize: 100_000, parts: 201 };

const ofOthers =
  (handle: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.person ? next() : handle(request, response, next);

/** Lets a form through, but for one that a session too old or none guards no more: its words are kept. */
const orSaved =
  (
    guard: RequestHandler = (_request, _response, next) => next(new Error('nobody is signed in')),
  ): RequestHandler =>
  (request, response, next) =>
    guard(request, response, (error?: unknown) => {
      if (error === undefined || error === null) return next();
      const otherwise = (): void => (request.person ? next(error) : next());
      saveForLater(request, response).then((saved) => (saved ? undefined : otherwise()), next);
    });

const BROKEN_FORM = both(
  'The form arrived incomplete or in a form that cannot be read: send it again.',
  'Cyrhaeddodd y ffurflen yn anghyflawn neu ar ffurf na ellir ei darllen: anfonwch hi eto.',
);

/** A form in several parts that ends too soon, or is none, is the sender’s fault; a file that is too large stays one. */
const wholeForm =
  (read: RequestHandler, most: number): RequestHandler =>
  (request, response, next) =>
    read(request, response, (error?: unknown) => {
      if (error === undefined || error === null) return next();
      const { code } = error instanceof MulterError ? error : { code: '' };
      if (code === 'LIMIT_FILE_SIZE') return next(new TooLargeRequest(fileTooLarge(most)));
      if (code === 'LIMIT_FIELD_VALUE') return next(new TooLargeRequest(FORM_TOO_LONG));
      next(new UnreadableRequest(BROKEN_FORM));
    });

/** What the reader of plain forms refuses for its length. */
function longForm(error: unknown, _request: Request, _response: Response, next: NextFunction): void {
  next(
    (error as { type?: unknown }).type === 'entity.too.large' ? new TooLargeRequest(FORM_TOO_LONG) : error,
  );
}

/** Fields of which a form may hold several are judged with the form’s own; these it has once. */
const ONCE = ['csrfToken', 'commandId'];

/** Refuses what cannot be stored, and what is no field of a form: a name with a part of its own, or a token given twice. */
function refuseUnfitForms(request: Request, _response: Response, next: NextFunction): void {
  next(faultInForm(request));
}

function faultInForm({ body, uploaded }: Request): UnreadableRequest | undefined {
  const fields = Object.entries((body ?? {}) as Readonly<Record<string, unknown>>);
  for (const [name, value] of [...fields, ['file', uploaded?.name ?? ''] as const]) {
    const texts = [value].flat();
    if (texts.length > 1 && ONCE.includes(name)) return new UnreadableRequest(givenTwice(name));
    for (const text of [name, ...texts]) {
      if (typeof text !== 'string') return new UnreadableRequest(BROKEN_FORM);
      const fault = faultInText(text);
      if (fault !== null) return new UnreadableRequest(fault);
    }
  }
  return undefined;
}

/**
 * Reads form bodies, then refuses any that does not carry the session's token. Hazard: whoever is not signed in is asked
 * for none, so no public page may take a form; the test of the routes holds them to it.
 */
export function setUpForms(app: NestExpressApplication, services: UploadServices): void {
  const csrf = csrfSync({
    getTokenFromRequest: (request) => {
      const token = (request.body as { csrfToken?: string } | undefined)?.csrfToken;
      return token === undefined ? undefined : unmasked(token);
    },
  });
  // a document has as many promises as it has
  app.useBodyParser('urlencoded', { extended: false, limit: '2mb', parameterLimit: 10_000 });
  app.use(longForm);
  const upload = multer({
    storage: uploadStorage(services),
    limits: { fileSize: mostOfAnyFile(services), files: 1 },
    // names in Welsh; the default is Latin-1
    defParamCharset: 'utf8',
  });
  // of a form whose session has ended its words are read, for a draft, and its file is not
  const wordsAlone = multer({ fileFilter: (_request, _file, done) => done(null, false), limits: WORDS });
  app.use(ofThoseSignedIn(wholeForm(upload.single('file'), mostOfAnyFile(services))));
  app.use(ofOthers(wholeForm(wordsAlone.single('file'), mostOfAnyFile(services))));
  app.use(refuseUnfitForms);
  app.use(ofOthers(orSaved()));
  app.use(ofThoseSignedIn(orSaved(csrf.csrfSynchronisedProtection)));
}
