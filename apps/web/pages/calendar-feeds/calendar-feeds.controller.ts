import { namesIn } from '#application/directory';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type ShownFeed, calendarFeeds } from '#application/queries';
import { savedViews } from '#application/saved-views';
import { dateInWales } from '#domain/kernel';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { feedName } from './feed-name';

const isOpen = ({ ended }: Pick<ShownFeed, 'ended'>): boolean => ended === null;

/** The secret addresses at which calendar programs read days: one’s own, and for administrators everybody’s. */
@Controller('calendar/feeds')
export class CalendarFeedsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { ledger, directory } = this.services;
    const { language } = request;
    const { id, roles } = personOf(request);
    const [feeds, views] = await Promise.all([
      calendarFeeds(viewerOf(request), ledger),
      savedViews(ledger, id),
    ]);
    const names = namesIn(directory, language);
    const lines = feeds.map((feed) => ({
      ...feed,
      what: feedName(feed, { directory, views }, language),
      personName: names({ personId: feed.personId }),
      madeOn: dateInWales(feed.madeAt),
      endedBy: feed.ended && names(feed.ended.by),
      endedOn: feed.ended && dateInWales(feed.ended.at),
      hasAccess: directory.people.some((person) => person.id === feed.personId),
    }));
    const own = lines.filter(({ personId }) => personId === id);
    const others = lines.filter(({ personId }) => personId !== id);
    renderPage(request, response, {
      page: 'calendar-feeds',
      data: {
        open: own.filter(isOpen),
        ended: own.filter((line) => !isOpen(line)),
        others: others.filter(isOpen),
        othersEnded: others.filter((line) => !isOpen(line)),
        seesAll: roles.includes('administrator'),
        backUrl: `/${language}/calendar`,
      },
    });
  }
}
