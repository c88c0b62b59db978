import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type DescribedActivity, activity, activityFilter, entryTitles } from '#application/queries';
import type { CalendarDate } from '#domain/kernel';
import { type Query as Asked, askedPeriod, periodParameters } from '../../asked/asked-day';
import { nameHelpers } from '../../obligation/in-words';
import { sentences } from '../../platform/locale';
import { Heavy } from '#platform/request-limits';
import { renderPage } from '../../platform/render-page';
import { filterIn, ignoredIn, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

const ON_A_PAGE = 50;

/** Who decided what, by the day of recording, latest first. */
@Heavy()
@Controller('activity')
export class ActivityController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: Asked): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const viewer = viewerOf(request);
    const { nameOf } = nameHelpers(directory, language);
    const period = askedPeriod(asked, language);
    // a day in three parts is read into one, and one that is none narrows nothing
    const { from: _from, to: _to, ...rest } = filterIn(activityFilter, asked);
    const query = { ...rest, ...period.days, limit: ON_A_PAGE };
    const { activity: listed, older, reach } = await activity(viewer, ledger, { ...query, name: nameOf });
    const titles = await entryTitles(viewer, ledger, { ids: listed.map(({ stream }) => stream) });
    const line = ({ position, recordedAt, personId, postId, onBehalfOf, ...of }: DescribedActivity) => ({
      position,
      recordedAt,
      who: nameOf({ personId, postId: postId ?? undefined }),
      onBehalfOf: onBehalfOf && nameOf({ personId: onBehalfOf }),
      text: of.description[language],
      // null for what is about no entry
      entry: titles.has(of.stream) ? { id: of.stream, title: titles.get(of.stream) } : null,
    });
    const t = sentences(language, 'activity');
    renderPage(request, response, {
      page: 'activity',
      data: {
        days: daysOf(listed).map(([day, ofDay]) => ({ day, lines: ofDay.map(line) })),
        reach,
        backUrl: `/${language}/audit`,
        query,
        period,
        ignored: ignoredIn(activityFilter, asked, t, periodParameters),
        olderUrl: older === null ? null : `/activity?${addressOf({ ...query, before: older })}`,
        personItems: [
          { value: '', text: t('everybody') },
          ...directory.people.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'system', text: t('system') },
        ],
      },
    });
  }
}

function daysOf(
  listed: readonly DescribedActivity[],
): readonly (readonly [CalendarDate, readonly DescribedActivity[]])[] {
  const days = new Map<CalendarDate, DescribedActivity[]>();
  for (const each of listed) days.set(each.day, [...(days.get(each.day) ?? []), each]);
  return [...days];
}

interface Address {
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly before: number;
}

const addressOf = ({ person = '', from = '', to = '', before }: Address): string =>
  new URLSearchParams({ person, from, to, before: String(before) }).toString();
