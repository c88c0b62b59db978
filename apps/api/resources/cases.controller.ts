import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import * as queries from '#application/queries';
import type { Person } from '#application/directory';
import { type CommandId, type Instant, type ObligationId, postIdSchema } from '#domain/kernel';
import { caseNumberSchema, documentSchema, lateRecordingSchema, titleSchema } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { IdempotencyKey } from '../access/request-headers';
import { NeedsScope } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { accepted } from '../service/accepted';
import { Decisions } from '../service/decisions.service';
import { idParameter } from '../service/parameters';
import { AskedPage, type PageAsked, pageOf, pageQuery } from '../service/paging';

const opening = z.strictObject({
  on: calendarDateSchema.describe('the day on which the case arises'),
  evidence: documentSchema,
  number: caseNumberSchema.optional(),
  owner: postIdSchema.optional(),
  title: titleSchema.optional(),
  late: lateRecordingSchema.optional(),
});

const casesQuery = queries.caseFilter.extend(pageQuery.shape);
const countsQuery = queries.caseCountFilter.extend(pageQuery.shape);

const Id = () => Param('id', { schema: idParameter });

@ApiTags('cases')
@ApiBearerAuth()
@Controller('obligations/:id/cases')
export class CasesController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The cases of a template, the last that arose first; by what became of them and when they arose',
  })
  async list(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: casesQuery })
    { limit: _limit, after: _after, ...filter }: z.infer<typeof casesQuery>,
    @AskedPage() page: PageAsked,
  ) {
    const { cases } = accepted(await queries.cases(viewer, this.ledger, { id, filter, now: this.now() }));
    const { items, next } = await pageOf(cases, (each) => each.id, page);
    return { cases: items, next };
  }

  @Get('counts')
  @ApiOperation({
    summary:
      'How many cases arose in each period, and how many of them were done in time, late, or are open; the list of the same days and state shows those behind a count',
  })
  async counts(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: countsQuery })
    { limit: _limit, after: _after, ...asked }: z.infer<typeof countsQuery>,
    @AskedPage() page: PageAsked,
  ) {
    const counted = await queries.caseCounts(viewer, this.ledger, { id, ...asked, now: this.now() });
    const { items, next } = await pageOf(accepted(counted).periods, ({ from }) => from, page);
    return { by: asked.by, periods: items, next };
  }

  @NeedsScope('register:write')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Record what a case arises from: the case gets the next number of its template and year, unless one is given, and comes to the register with its own owner and dates. The same Idempotency-Key opens no second one',
  })
  open(
    @Id() id: string,
    @Body({ schema: opening }) body: z.infer<typeof opening>,
    @IdempotencyKey() key: CommandId | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.openCase({ template: id as ObligationId, ...body }, { person, key }, this.now());
  }
}
