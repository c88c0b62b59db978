import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Person } from '#application/directory';
import {
  type Timeline,
  type Viewer,
  calendarDays,
  calendarFilter,
  monthlyLoad,
  timeline,
  timelineGroups,
} from '#application/queries';
import { type Instant, addMonths, calendarDate, dateInWales, lastDayOfMonth, yearOf } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { AskedPage, type PageAsked, pageOfQuery, pageQuery } from '../service/paging';

/** Entries of a page of the timeline. */
const TRACKS = 25;

const monthText = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .describe('a month as 2026-12; this month unless given');
const monthQuery = calendarFilter.extend({ month: monthText });
const timelineQuery = calendarFilter.extend({
  year: z.coerce.number().int().min(1900).max(2190).optional().describe('the first of the ten years'),
  group: z.enum(timelineGroups).default('date'),
  limit: z.coerce.number().int().min(1).max(200).default(TRACKS).describe('so many entries at once'),
  after: pageQuery.shape.after,
});

/** So many of each day. */
const PER_DAY = 1_000;
const MONTHS = 12;

@ApiTags('calendar')
@ApiBearerAuth()
@Controller()
export class CalendarController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('calendar')
  @ApiOperation({
    summary:
      'What falls due, opens, is planned or is to be looked at again on each day of a month, with the days off of Wales and the pre-election periods',
  })
  async month(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() { posts }: Person,
    @Query({ schema: monthQuery }) { month, ...filter }: z.infer<typeof monthQuery>,
  ) {
    const from = this.firstOf(month);
    const span = { from, to: lastDayOfMonth(from) };
    const asked = { now: this.now(), filter, posts, ...span, perDay: PER_DAY };
    return { ...span, ...(await calendarDays(viewer, this.ledger, asked)) };
  }

  @Get('calendar/load')
  @ApiOperation({ summary: 'How many fall due in each of twelve months, by owner' })
  async load(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() { posts }: Person,
    @Query({ schema: monthQuery }) { month, ...filter }: z.infer<typeof monthQuery>,
  ) {
    const from = this.firstOf(month);
    const days = Array.from({ length: MONTHS }, (_, index) => addMonths(from, index));
    const to = lastDayOfMonth(addMonths(from, MONTHS - 1));
    const months = days.map((day) => day.slice(0, '2026-12'.length));
    return monthlyLoad(viewer, this.ledger, { now: this.now(), filter, posts, from, to, months });
  }

  @Get('timeline')
  @ApiOperation({ summary: 'Ten years of each entry with its days; the next day first' })
  async timeline(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() { posts }: Person,
    @Query({ schema: timelineQuery })
    { year, group, limit, after: _after, ...filter }: z.infer<typeof timelineQuery>,
    @AskedPage() page: PageAsked,
  ) {
    const now = this.now();
    const from = year ?? yearOf(dateInWales(now));
    const asked = { now, filter, posts, from, group };
    const list = {
      ask: (number: number) => timeline(viewer, this.ledger, { ...asked, page: number }),
      itemsOf: (found: Timeline) => found.tracks,
      size: TRACKS,
      keyOf: ({ entry }: Timeline['tracks'][number]) => entry.id,
    };
    const { items, next, answer } = await pageOfQuery(list, { ...page, limit });
    const { page: _page, pages: _pages, ...rest } = answer;
    return { ...rest, tracks: items, next };
  }

  private firstOf(month: string | undefined) {
    return calendarDate(`${month ?? dateInWales(this.now()).slice(0, '2026-12'.length)}-01`);
  }
}
