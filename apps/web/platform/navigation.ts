import type { Request } from 'express';
import { mayDo } from '#application/directory';
import { sentences } from './locale';

export interface NavigationItem {
  readonly href: string;
  readonly text: string;
  readonly active: boolean;
}

/** What stands in the service navigation for the person who is signed in. */
export function navigationFor(request: Request): readonly NavigationItem[] {
  const { person, language } = request;
  if (!person) return [];
  const t = sentences(language, 'shared/layout');
  const item = (path: string, text: string): NavigationItem => ({
    href: `/${language}${path}`,
    text,
    active: request.bareUrl.split('?')[0] === path,
  });
  return [
    item('/register', t('navigation.register')),
    ...(mayDo(person.roles, 'register') ? [item('/new-obligation', t('navigation.newObligation'))] : []),
    ...(mayDo(person.roles, 'record-trigger')
      ? [item('/record-trigger', t('navigation.recordTrigger'))]
      : []),
    item('/activity', t('navigation.activity')),
    item('/late-recordings', t('navigation.lateRecordings')),
    item('/sign-out', t('navigation.signOut')),
  ];
}
