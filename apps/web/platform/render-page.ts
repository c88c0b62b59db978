import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import { tombstonesIn } from '#domain/kernel';
import { csrfTokenOf } from '../set-up/set-up-forms';
import { sentences } from './locale';
import { navigationFor } from './navigation';
import { openTemplates } from './templates';

const templates = openTemplates();

export interface PageToRender {
  /** the page's folder */
  readonly page: string;
  /** default: the template named as the folder */
  readonly template?: string;
  readonly status?: number;
  readonly data?: object;
}

/** Renders a page in the request's language. Private: no copy is kept by browsers or proxies. */
export function renderPage(
  request: Request,
  response: Response,
  { page, template, status, data }: PageToRender,
): void {
  const { language } = request;
  const other = language === 'cy' ? 'en' : 'cy';
  // there is no session while its store cannot be reached
  const session = request.session as Partial<SessionData> | undefined;
  const done = session?.done;
  if (done) delete session.done;
  const html = templates.render(template ?? `${page}/${page}.njk`, {
    language,
    htmlLang: language,
    t: sentences(language, page),
    other: { language: other, url: `/${other}${request.bareUrl === '/' ? '' : request.bareUrl}` },
    url: (path: string) => `/${language}${path}`,
    person: request.person,
    navigation: navigationFor(request),
    csrfToken: request.person ? csrfTokenOf(request) : '',
    cspNonce: request.nonce,
    done: done && { ...done, text: sentences(language, done.page)('done') },
    ...data,
  });
  response.status(status ?? 200);
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(tombstonesIn(html, language));
}
