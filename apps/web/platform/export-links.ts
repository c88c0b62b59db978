import type { Request } from 'express';
import type { z } from 'zod';
import { exportFormats, listNamed } from '#application/exports';
import { viewerFor } from '#application/queries';
import { isCalendarDate } from '#domain/kernel';
import { sentences } from './locale';

interface ExportLink {
  readonly href: string;
  readonly text: string;
}

export interface ExportLinks {
  readonly title: string;
  readonly about: string | null;
  readonly links: readonly ExportLink[];
}

/** Pages whose path is not the name of their list. */
const LISTS: Readonly<Record<string, string>> = { '/timeline': 'calendar', '/calendar/load': 'calendar' };
const CASES = /^\/obligations\/([a-z0-9-]+)\/cases$/u;
const ENTRY = /^\/obligations\/([a-z0-9-]+)$/u;

/** What of an address says which page of a list is shown, and not which rows. */
const OF_PAGES = new Set(['page', 'after', 'before', 'limit', 'group', 'by']);

/** The list that a page shows, with the part of its address that says which rows. */
function listOf(
  path: string,
  query: URLSearchParams,
): { readonly name: string; readonly asked: URLSearchParams } | null {
  const asked = new URLSearchParams(
    withDays(query).filter(([key, value]) => value !== '' && !OF_PAGES.has(key)),
  );
  const template = CASES.exec(path)?.[1];
  if (template !== undefined) {
    asked.set('template', template);
    // the page shows those that are not over, unless it is asked for all
    if (!query.has('state')) asked.set('state', 'not-over');
    return { name: 'cases', asked };
  }
  if (path === '/timeline') asked.set('months', '120');
  if (path === '/calendar/load') asked.set('months', '12');
  const name = LISTS[path] ?? path.slice(1);
  const list = listNamed(name);
  return list === undefined ? null : { name, asked: understoodBy(list.filter, asked) };
}

/** The days of an address whole, where a page’s form sent them in three parts. */
function withDays(query: URLSearchParams): [string, string][] {
  const days = (['from', 'to'] as const).flatMap((name): [string, string][] => {
    const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(
      (part) => query.get(`${name}-${part}`)?.trim() ?? '',
    );
    const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isCalendarDate(whole) ? [[name, whole]] : [];
  });
  return [...[...query].filter(([name]) => !days.some(([day]) => day === name)), ...days];
}

/** What of an address narrows the list: the page says what of it was not understood, a file cannot. */
function understoodBy({ shape }: z.ZodObject, asked: URLSearchParams): URLSearchParams {
  const known = shape as Readonly<Record<string, z.ZodType>>;
  return new URLSearchParams(
    [...asked].filter(([name, value]) => Object.hasOwn(known, name) && known[name]?.safeParse(value).success),
  );
}

const withQuery = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query.toString()}`;

/** Formats are called alike in every language. */
const FORMAT_NAMES = { xlsx: 'Excel (XLSX)', csv: 'CSV', json: 'JSON' } as const;

/** What of a page can leave as a file, with its filters; null for a page that shows no list and no entry. */
export function exportLinksOf(request: Request): ExportLinks | null {
  const { person, language, method } = request;
  if (person === undefined || method !== 'GET') return null;
  const { pathname, searchParams } = new URL(request.bareUrl, 'http://page.invalid');
  const path = pathname.replace(/\/$/u, '');
  const t = sentences(language, 'shared/exports');
  const at = (rest: string): string => `/${language}${rest}`;
  const entry = ENTRY.exec(path)?.[1];
  if (entry !== undefined) {
    const id = new URLSearchParams({ id: entry });
    const of = (list: string, key: string): readonly ExportLink[] =>
      exportFormats.map((format) => ({
        href: at(withQuery(`/exports/${list}.${format}`, id)),
        text: t(key, { format: FORMAT_NAMES[format] }),
      }));
    return {
      title: t('exports.entry'),
      about: null,
      links: [
        { href: at(`/obligations/${entry}/submission.pdf`), text: t('exports.pdf') },
        ...of('entry', 'exports.entryAs'),
        ...of('history', 'exports.historyAs'),
        {
          href: at(`/obligations/${entry}/history.jsonl`),
          text: t('exports.historyAs', { format: 'JSON Lines' }),
        },
      ],
    };
  }
  const list = listOf(path, searchParams);
  if (list === null || listNamed(list.name)?.mayRead?.(viewerFor(person)) === false) return null;
  return {
    title: t('exports.title'),
    about: t('exports.all'),
    links: exportFormats.map((format) => ({
      href: at(withQuery(`/exports/${list.name}.${format}`, list.asked)),
      text: FORMAT_NAMES[format],
    })),
  };
}
