import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import { mayDo } from '#application/directory';
import { formatDate } from '#domain/deadlines';
import { type CalendarDate, type Language, tombstonesIn } from '#domain/kernel';
import { sentences } from './locale';
import { masked } from './masked-token';
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
    ...data,
  });
  response.status(status ?? 200);
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(tombstonesIn(html, language));
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
  readonly active: boolean;
}

/** What stands in the service navigation for the person who is signed in. */
function navigationFor(request: Request): readonly NavigationItem[] {
  const { person, language } = request;
  if (!person) return [];
  const t = sentences(language, 'shared/layout');
  const here = (request.bareUrl.split('?')[0] ?? '').replace(/\/$/u, '');
  const item = (path: string, text: string, ...others: readonly string[]): NavigationItem => ({
    href: `/${language}${path}`,
    text,
    active:
      path === ''
        ? here === ''
        : [path, ...others].some((each) => here === each || here.startsWith(`${each}/`)),
  });
  return [
    item('', t('navigation.home')),
    item('/register', t('navigation.register'), '/done', '/saved-views'),
    item('/approvals', t('navigation.approvals')),
    ...(mayDo(person.roles, 'register') ? [item('/new', t('navigation.newObligation'))] : []),
    item('/calendar', t('navigation.calendar'), '/timeline'),
    item('/duties', t('navigation.duties')),
    item('/facts', t('navigation.facts')),
    item('/waking', t('navigation.waking')),
    ...(mayDo(person.roles, 'change-government')
      ? [item('/change-of-government', t('navigation.government'))]
      : []),
    item('/audit', t('navigation.audit')),
    item('/delegations', t('navigation.delegations')),
    ...(person.roles.includes('administrator') ? [item('/admin', t('navigation.administration'))] : []),
  ];
}
