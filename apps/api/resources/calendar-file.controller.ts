import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { personalCalendar } from '#application/calendar-feeds';
import type { CurrentDirectory, Person } from '#application/directory';
import { calendarFilter } from '#application/queries';
import { type Instant, calendarDate, lastDayOfMonth } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { SignedInPerson } from '../access/signed-in.guard';
import { WEB_ADDRESS } from '../service/web-address';

const fileQuery = calendarFilter.extend({
  month: z
    .string()
    .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('a month as 2026-12; all that a subscriber sees unless given'),
  language: z.enum(['cy', 'en']).default('en').describe('of the calendar'),
});

@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar.ics')
export class CalendarFileController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(WEB_ADDRESS) private readonly webUrl: string | null,
  ) {}

  @Heavy()
  @Get()
  @ApiOperation({ summary: 'Due dates, milestones and days to look again as iCalendar (RFC 5545)' })
  @ApiOkResponse({ description: 'The calendar', content: { 'text/calendar': {} } })
  async file(
    @SignedInPerson() person: Person,
    @Query({ schema: fileQuery }) { month, language, ...filter }: z.infer<typeof fileQuery>,
    @Res() response: Response,
  ): Promise<void> {
    const from = month === undefined ? null : calendarDate(`${month}-01`);
    const text = await personalCalendar(
      { ledger: this.ledger, directory: this.directory.current, now: this.now(), webUrl: this.webUrl },
      person,
      {
        of: { kind: 'filter', filter },
        language,
        ...(from !== null && { span: { from, to: lastDayOfMonth(from) } }),
      },
    );
    response.type('text/calendar; charset=utf-8').send(text);
  }
}
