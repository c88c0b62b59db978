import type { Request } from 'express';
import { calendarSources, timelineGroups } from '#application/queries';
import { dateInWales } from '#domain/kernel';
import { kindSchema } from '#domain/obligations';
import { inLanguage } from '../platform/format';
import { sentences } from '../platform/locale';
import { personOf, viewerOf } from '../platform/request';
import type { WebServices } from '../platform/services';
import {
  type CalendarQuery,
  type Parameter,
  isParameter,
  queryString,
  readCalendarQuery,
} from './calendar-query';

const FILTERS: readonly Parameter[] = ['mine', 'owner', 'kind', 'source'];

/** Kinds that have no day of their own. */
const WITHOUT_DAYS = new Set<string>(['case-template', 'past-event']);

/**
 * What every page of the calendar begins with: what is asked, and the choices of its filters.
 * @param takes what the page can be asked for besides these
 */
export async function calendarPage(
  request: Request,
  { ledger, directory, now }: WebServices,
  { asked, takes }: { readonly asked: object; readonly takes: readonly Parameter[] },
) {
  const { language } = request;
  const viewer = viewerOf(request);
  const sources = await calendarSources(viewer, ledger);
  const today = dateInWales(now());
  const query = readCalendarQuery(asked, today, {
    posts: directory.posts.map(({ id }) => id),
    sources: sources.map(({ source }) => source),
    groups: timelineGroups,
    takes: [...FILTERS, ...takes],
  });
  const t = sentences(language, 'calendar');
  const all = { value: '', text: t('calendar.all') };
  return {
    viewer,
    today,
    query,
    asked: { now: now(), filter: query.filter, posts: personOf(request).posts },
    data: {
      query,
      today,
      ...links(query),
      ignored: query.ignored.map(({ name, value }) =>
        isParameter(name)
          ? t('ignored.value', { name: nameOf(name, t), value })
          : t('ignored.name', { name }),
      ),
      ownerItems: [
        all,
        { value: 'nobody', text: t('calendar.nobody') },
        ...directory.posts.map(({ id, title }) => ({ value: id, text: title[language] })),
      ],
      kindItems: [
        all,
        ...kindSchema.options
          .filter((value) => !WITHOUT_DAYS.has(value))
          .map((value) => ({ value, text: t(`kind.${value}`) })),
      ],
      sourceItems: [
        all,
        ...sources.map(({ source, title }) => ({ value: source, text: inLanguage(title, language).text })),
      ],
    },
  };
}

const nameOf = (name: Parameter, t: ReturnType<typeof sentences>): string => t(`calendar.field.${name}`);

/** Addresses of the calendar’s pages, without the language, that keep the filters. */
const links = ({ filter, year, month }: CalendarQuery) => {
  const at = (path: string, more: Readonly<Record<string, string | number | null>>) =>
    `${path}${queryString({ ...more, ...filter })}`;
  return {
    hrefOf: at,
    views: {
      month: at('/calendar', { year, month }),
      load: at('/calendar/load', { year, month }),
      timeline: at('/timeline', { year }),
    },
    isFiltered: Object.keys(filter).length > 0,
  };
};
