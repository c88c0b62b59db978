import type { Request, Response } from 'express';
import type { SessionData } from 'express-session';
import { mayDo } from '#application/directory';
import { tombstonesIn } from '#domain/kernel';
import { sentences } from './locale';
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

const csrfTokenOf = (request: Request): string => request.csrfToken?.() ?? '';

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
    cspNonce: request.nonce,
    done: done && { ...done, text: sentences(language, done.page)(done.key ?? 'done') },
    ...data,
  });
  response.status(status ?? 200);
  response.setHeader('Cache-Control', 'no-store');
  response.type('html').send(tombstonesIn(html, language));
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
  const item = (path: string, text: string): NavigationItem => ({
    href: `/${language}${path}`,
    text,
    active: (request.bareUrl.split('?')[0] ?? '').replace(/\/$/u, '') === path,
  });
  return [
    item('', t('navigation.home')),
    item('/register', t('navigation.register')),
    item('/approvals', t('navigation.approvals')),
    ...(mayDo(person.roles, 'register') ? [item('/new-obligation', t('navigation.newObligation'))] : []),
    item('/duties', t('navigation.duties')),
    item('/facts', t('navigation.facts')),
    item('/waking', t('navigation.waking')),
    ...(mayDo(person.roles, 'change-government')
      ? [item('/change-of-government', t('navigation.government'))]
      : []),
    item('/activity', t('navigation.activity')),
    item('/late-recordings', t('navigation.lateRecordings')),
    item('/delegations', t('navigation.delegations')),
    item('/sign-out', t('navigation.signOut')),
  ];
}
