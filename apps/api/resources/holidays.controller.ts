import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type CurrentDirectory, type Person, actorFor } from '#application/directory';
import { holidayListStanding } from '#application/effects';
import { givenListSchema, previewList } from '#application/holidays';
import { type Viewer, viewerFor } from '#application/queries';
import { calendarDateSchema, ukBankHolidays } from '#domain/calendars';
import { type Instant, dateInWales, yearOf } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { refusedBy } from '../service/decisions.service';

const listQuery = z.object({ year: z.coerce.number().int().min(1).max(9_999).optional() });

const toPreview = z.strictObject({
  given: givenListSchema.describe('GOV.UK’s own list, or one day more than the list in use'),
  asAt: calendarDateSchema
    .optional()
    .describe('the day as at which it is published; today where it is left out'),
});

@ApiTags('facts')
@ApiBearerAuth()
@Controller('holidays')
export class HolidaysController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The list of bank holidays in use by division, of a year or all of it, and whether it is the one recorded',
  })
  async list(@AskedBy() _viewer: Viewer, @Query({ schema: listQuery }) { year }: z.infer<typeof listQuery>) {
    const divisions = Object.entries(ukBankHolidays.divisions).map(([division, days]) => [
      division,
      [...days.values()]
        .filter(({ on }) => year === undefined || yearOf(on) === year)
        .map(({ on, title, substitute }) => ({ on, title, substitute })),
    ]);
    const { asAt, knownFrom, knownUntil } = ukBankHolidays;
    return {
      asAt,
      knownFrom,
      knownUntil,
      ...(await holidayListStanding(this.ledger, ukBankHolidays)),
      divisions: Object.fromEntries(divisions) as Record<string, unknown>,
    };
  }

  @Heavy()
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What a newer list, or one day more, would do: the holidays that differ, every date that recording it would set, move or take away, who must agree, and the list as the program takes it in. Records nothing',
  })
  async preview(
    @Body({ schema: toPreview }) { given, asAt }: z.infer<typeof toPreview>,
    @SignedInPerson() person: Person,
  ) {
    const now = this.now();
    const previewed = await previewList(this.ledger, {
      directory: this.directory.current,
      viewer: viewerFor(person),
      actor: actorFor(person),
      given,
      asAt: asAt ?? dateInWales(now),
      now,
    });
    if (!previewed.ok) throw refusedBy(previewed.refusal, null, null);
    const { calendar: _calendar, ...shown } = previewed.value;
    return shown;
  }
}
