import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { endFeed, makeFeed } from '#application/calendar-feeds';
import type { CurrentDirectory, Person } from '#application/directory';
import { type Viewer, calendarFeeds } from '#application/queries';
import { type CalendarFeedRefusal, feedOfSchema } from '#domain/calendar-feeds';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';
import { WEB_ADDRESS } from '../service/web-address';

const idSchema = z.string().regex(/^[0-9a-f]{32}$/);

const given = z.strictObject({
  of: feedOfSchema.describe('the caller’s own dates, those of a post, or those of a view that they saved'),
  language: z.enum(['cy', 'en']).describe('of the calendar'),
});

const STATUS: Partial<Record<CalendarFeedRefusal['code'], number>> = {
  'feed-for-oneself': 403,
  'feed-for-people': 403,
  'no-such-feed': 404,
  'too-many-feeds': 409,
  'feed-ended-already': 409,
  'feed-changed': 409,
};

const refused = ({ code, message, pointer }: CalendarFeedRefusal): Problem =>
  new Problem(
    STATUS[code] ?? 422,
    code,
    message,
    pointer === undefined ? {} : { errors: [{ pointer, detail: message }] },
  );

/** The secret addresses at which calendar programs read somebody’s days. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(WEB_ADDRESS) private readonly webUrl: string | null,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Secret calendar addresses, without their secrets: the caller’s own, and all for administrators',
  })
  async list(
    @AskedBy() viewer: Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const feeds = await calendarFeeds(viewer, this.ledger);
    const { items, next } = await pageOf(feeds, ({ feedId }) => feedId, asked);
    return { feeds: items, next };
  }

  @Post()
  @ApiOperation({
    summary:
      'Make a secret calendar address: `path` on the pages’ own address answers with iCalendar, without a sign-in. It is given this once',
  })
  async make(@Body({ schema: given }) body: z.infer<typeof given>, @SignedInPerson() person: Person) {
    const made = await makeFeed(this.services, person, body);
    if (!made.ok) throw refused(made.refusal);
    const { feedId, secret } = made.value;
    const path = `/feeds/${secret}.ics`;
    return { feedId, path, address: this.webUrl === null ? null : new URL(path, this.webUrl).href };
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a secret calendar address: one’s own, and any for administrators' })
  async end(@Param('id', { schema: idSchema }) feedId: string, @SignedInPerson() person: Person) {
    const ended = await endFeed(this.services, person, { feedId });
    if (!ended.ok) throw refused(ended.refusal);
    return ended.value;
  }

  private get services() {
    return { ledger: this.ledger, directory: this.directory.current, now: this.now() };
  }
}
