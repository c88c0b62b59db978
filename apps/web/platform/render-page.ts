import type { Request, Response } from 'express';
import { z } from 'zod';
import type { SessionData } from 'express-session';
import { formatDate } from '#domain/deadlines';
import { type CalendarDate, type Language, tombstonesIn } from '#domain/kernel';
import { exportLinksOf } from './export-links';
import { sentences } from './locale';
import { masked } from './masked-token';
import { ignoredIn } from './request';
import { openTemplates } from './templates';

const templates = openTemplates();

type OfEveryPage =
  'language' | 'other' | 'person' | 'navigation' | 'csrfToken' | 'sessionEnds' | 'cspNonce' | 'done';

export interface PageToRender {
  /** the page's folder */
  readonly page: string;
  /** default: the template named as the folder */
  readonly template?: string;
  readonly status?: number;
  /** in place of what every page has nothing can stand */
  readonly data?: Readonly<Record<string, unknown>> & Partial<Record<OfEveryPage, never>>;
}

/** Other letters in each response: pages are compressed. */
function csrfTokenOf(request: Request): string {
  const token = request.csrfToken?.();
  return token === undefined ? '' : masked(token);
}

/** Renders a page in the request's language. Private: browsers and proxies store no copy. */
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
    actingForName: request.principalName,
    navigation: navigationFor(request),
    csrfToken: request.person ? csrfTokenOf(request) : '',
    sessionEnds: request.sessionEnds,
    cspNonce: request.nonce,
    done: done && { ...done, text: doneInWords(done, language) },
    ignored: ignoredBy(request, page),
    exports: (status ?? 200) === 200 ? exportLinksOf(request) : null,
    ...data,
  });
  response.status(status ?? 200);
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(tombstonesIn(html, language));
}

const ASKS_NOTHING = z.object({});

/** What of its address a page did not understand: of one that says nothing of its address, all of it. */
function ignoredBy(request: Request, page: string): readonly string[] {
  if (request.ignored !== undefined) return request.ignored;
  const isLookedAt = request.method === 'GET' && page !== 'problem';
  return isLookedAt ? ignoredIn(ASKS_NOTHING, request.query, sentences(request.language, page)) : [];
}

function doneInWords({ page, key = 'done', next }: SessionData['done'], language: Language): string {
  const t = sentences(language, page);
  const day = (on: CalendarDate): { readonly day: string } => ({ day: formatDate(on, language) });
  if (next === undefined) return t(key);
  const follows = [
    ...(next.passed === null ? [] : [t('form.next.passed', day(next.passed))]),
    ...(next.date === null ? [] : [t('form.next.date', day(next.date))]),
    ...(next.passed === null && next.date === null ? [t('form.next.none')] : []),
    ...(next.reminder === null ? [] : [t('form.next.reminder', day(next.reminder))]),
  ];
  return [t(key), ...follows].join(' ');
}

interface NavigationItem {
  readonly href: string;
  readonly text: string;
  /** this is its page */
  readonly current: boolean;
  /** the page is one of its own */
  readonly active: boolean;
}

/** Pages that belong to an item of the navigation, besides those whose path begins with its own. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  '/register': ['/new', '/obligations', '/done', '/saved-views', '/documents'],
  '/calendar': ['/timeline'],
  '/facts': ['/record-fact', '/waking', '/change-of-government'],
  '/audit': [
    '/late-recordings',
    '/activity',
    '/replay',
    '/compare',
    '/sent-to',
    '/seal',
    '/bundle',
    '/access',
  ],
  '/admin': [
    '/people',
    '/stuck',
    '/mails',
    '/mail-settings',
    '/webhooks',
    '/audit-scope',
    '/service-accounts',
    '/holidays',
    '/rules',
    '/ladders',
    '/register-file',
  ],
};

const isIn = (page: string, path: string): boolean => page === path || page.startsWith(`${path}/`);

/** What stands in the service navigation for the person who is signed in: as much as one line has room for. */
function navigationFor(request: Request): readonly NavigationItem[] {
  const { person, language } = request;
  if (!person) return [];
  const t = sentences(language, 'shared/layout');
  const page = (request.bareUrl.split('?')[0] ?? '').replace(/\/$/u, '');
  const item = (path: string, text: string): NavigationItem => ({
    href: `/${language}${path}`,
    text,
    current: page === path,
    active: path !== '' && [path, ...(BELOW[path] ?? [])].some((each) => isIn(page, each)),
  });
  return [
    item('', t('navigation.home')),
    item('/register', t('navigation.register')),
    item('/approvals', t('navigation.approvals')),
    item('/calendar', t('navigation.calendar')),
    item('/duties', t('navigation.duties')),
    item('/facts', t('navigation.facts')),
    item('/audit', t('navigation.audit')),
    ...(person.roles.includes('administrator') ? [item('/admin', t('navigation.administration'))] : []),
  ];
}
