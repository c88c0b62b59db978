import type { Request } from 'express';
import { calendarSources, timelineGroups } from '#application/queries';
import { dateInWales } from '#domain/kernel';
import { kindSchema } from '#domain/obligations';
import { inLanguage } from '../platform/format';
import { sentences } from '../platform/locale';
import { personOf, viewerOf } from '../platform/request';
import type { WebServices } from '../platform/services';
import { type CalendarQuery, queryString, readCalendarQuery } from './calendar-query';

/** Kinds that have no day of their own. */
const WITHOUT_DAYS = new Set<string>(['case-template', 'past-event']);

/** What every page of the calendar begins with: what is asked, and the choices of its filters. */
export async function calendarPage(request: Request, { ledger, directory, now }: WebServices, asked: object) {
  const { language } = request;
  const viewer = viewerOf(request);
  const sources = await calendarSources(viewer, ledger);
  const today = dateInWales(now());
  const query = readCalendarQuery(asked, today, {
    posts: directory.posts.map(({ id }) => id),
    sources: sources.map(({ source }) => source),
    groups: timelineGroups,
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
      ignoredInWords: query.ignored.map(({ name, value }) =>
        t('calendar.ignored', { name: nameOfParameter(name, t), value }),
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

const PARAMETERS = ['month', 'year', 'day', 'page', 'mine', 'owner', 'kind', 'source', 'group'];

const nameOfParameter = (name: string, t: ReturnType<typeof sentences>): string =>
  PARAMETERS.includes(name) ? t(`calendar.field.${name}`) : name;

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
