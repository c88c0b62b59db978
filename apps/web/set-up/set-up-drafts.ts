import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { Drafts } from '../forms/drafts';
import type { Body } from '../forms/field';

declare module 'express-serve-static-core' {
  interface Request {
    drafts: Drafts;
  }
}

/** Gives every request the drafts of forms. */
export function setUpDrafts(
  app: NestExpressApplication,
  services: { readonly ledger: Ledger; readonly now: () => Instant },
  secret: string,
): void {
  const drafts = new Drafts(services.ledger, secret, services.now);
  app.use((request: Request, _response: Response, next: NextFunction) => {
    request.drafts = drafts;
    next();
  });
}

/**
 * Keeps the words of a form that arrives after its session ended, for the person to whom the form was shown, and leads back
 * to it, by the sign-in where nobody is signed in. Records nothing. @returns whether the request was answered
 */
export async function saveForLater(request: Request, response: Response): Promise<boolean> {
  const { drafts, path, person, language } = request;
  const body = (request.body ?? {}) as Body;
  const owner = request.method === 'POST' ? drafts.ownerOf(body['draftToken'], path) : null;
  if (owner === null || (person !== undefined && person.id !== owner)) return false;
  if (!(await drafts.keep(owner, path, body))) return false;
  const back = `${path}?draft=late`;
  response.redirect(
    303,
    person ? `/${language}${back}` : `/${language}/sign-in?to=${encodeURIComponent(back)}`,
  );
  return true;
}
