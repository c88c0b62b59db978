import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { personalCalendar } from '#application/calendar-feeds';
import { dateOf, lastDayOfMonth } from '#domain/kernel';
import { Heavy } from '#platform/request-limits';
import { calendarPage } from '../../calendar/calendar-page';
import { isParameter } from '../../calendar/calendar-query';
import { personOf, unreadable } from '../../platform/request';
import { WEB_SERVICES, type WebServices } from '../../platform/services';

/** The month that the calendar shows, as a file for a calendar program. */
@Heavy()
@Controller('calendar/download')
export class CalendarDownloadController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async download(@Req() request: Request, @Res() response: Response, @Query() given: object): Promise<void> {
    const { query } = await calendarPage(request, this.services, { asked: given, takes: ['year', 'month'] });
    const { year, month, filter, ignored } = query;
    const [unread] = ignored;
    if (unread !== undefined)
      throw unreadable(unread.name, isParameter(unread.name) ? unread.value : undefined);
    const { ledger, directory, webUrl } = this.services;
    const first = dateOf(year, month, 1);
    const text = await personalCalendar(
      { ledger, directory, now: this.services.now(), webUrl },
      personOf(request),
      {
        of: { kind: 'filter', filter },
        language: request.language,
        span: { from: first, to: lastDayOfMonth(first) },
      },
    );
    response.attachment(`cylch-${first.slice(0, '2026-12'.length)}.ics`);
    response.type('text/calendar; charset=utf-8').send(text);
  }
}
