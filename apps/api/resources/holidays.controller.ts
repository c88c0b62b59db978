import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type CurrentDirectory, type Person, actorFor } from '#application/directory';
import { holidayListStanding, lookForList } from '#application/effects';
import { givenListSchema, listStream, previewList, recordingOfList } from '#application/holidays';
import { type Viewer, viewerFor } from '#application/queries';
import { calendarDateSchema } from '#domain/calendars';
import { type CommandId, type Instant, commandId, dateInWales, yearOf } from '#domain/kernel';
import { documentSchema } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { IdempotencyKey } from '../access/request-headers';
import { NeedsScope } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Decisions, refusedBy } from '../service/decisions.service';

const listQuery = z.object({ year: z.coerce.number().int().min(1).max(9_999).optional() });

const toPreview = z.strictObject({
  given: givenListSchema.describe('GOV.UK’s own list, or one day more than the list in force'),
  asAt: calendarDateSchema
    .optional()
    .describe('the day as at which it is published; today where it is left out'),
});

const toRecord = toPreview.extend({
  evidence: documentSchema.describe('the document that shows it'),
  shown: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('`version` of the previewed list; refused where another list comes of it by now'),
});

@ApiTags('facts')
@ApiBearerAuth()
@Controller('holidays')
export class HolidaysController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The list of bank holidays in force by division, of a year or all of it, and whether it is the one recorded',
  })
  async list(@AskedBy() _viewer: Viewer, @Query({ schema: listQuery }) { year }: z.infer<typeof listQuery>) {
    const divisions = Object.entries(this.ledger.holidays.current.divisions).map(([division, days]) => [
      division,
      [...days.values()]
        .filter(({ on }) => year === undefined || yearOf(on) === year)
        .map(({ on, title, substitute }) => ({ on, title, substitute })),
    ]);
    const { knownFrom, knownUntil } = this.ledger.holidays.current;
    return {
      knownFrom,
      knownUntil,
      ...(await holidayListStanding(this.ledger)),
      divisions: Object.fromEntries(divisions) as Record<string, unknown>,
    };
  }

  @Heavy()
  @NeedsScope('read')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What a newer list, or one day more, would do: the holidays that differ, every date that recording it would set, move or take away, who must agree, and the list itself. Records nothing',
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
    const { calendar, ...shown } = previewed.value;
    return { version: calendar.version, ...shown };
  }

  @Heavy()
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Take on a newer list of bank holidays, or one day more: it is recorded, and every process decides with it within seconds; or it is put forward where it moves a date of an Act. The dates move in its wake',
  })
  async record(
    @Body({ schema: toRecord }) body: z.infer<typeof toRecord>,
    @SignedInPerson() person: Person,
    @IdempotencyKey() key: CommandId | undefined,
  ) {
    const id = key ?? commandId(randomUUID());
    const asked = { ...body, actor: actorFor(person), commandId: id, now: this.now() };
    const made = await recordingOfList(this.ledger, asked);
    if (!made.ok) throw refusedBy(made.refusal, id, null);
    const command = made.value;
    const outcome = await this.decisions.decide({
      obligationId: listStream,
      command,
      person,
      key: id,
      expectedVersion: undefined,
    });
    await lookForList(this.ledger);
    return outcome;
  }
}
