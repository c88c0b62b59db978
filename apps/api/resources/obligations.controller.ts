import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import {
  describeRecorded,
  differenceBetween,
  forecast,
  isKnown,
  parsePoint,
  stateAt,
  whyRecorded,
} from '#domain/history';
import { whyWithMail } from '#application/queries';
import { ukBankHolidays } from '#domain/calendars';
import type { Person } from '#application/directory';
import { dateInWales } from '#domain/kernel';
import type { CommandId, Instant, ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listMails } from '#application/notifications';
import {
  type Command,
  type ObligationDefinition,
  definitionSchema,
  workflowTypeFor,
} from '#domain/obligations';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { type ObligationListing, listObligations, workflowTypeOf } from '#record/read-models';
import { ExpectedVersion, IdempotencyKey } from '../access/request-headers';
import { SignedInPerson } from '../access/signed-in.guard';
import { notFound } from '../problem/problem';
import { Decisions } from '../service/decisions.service';
import { Obligations } from '../service/obligations.service';
import {
  personCommand,
  diffQuery,
  idParameter,
  knownQuery,
  listQuery,
  pointQuery,
  positionParameter,
  whyQuery,
  yearsQuery,
} from '../service/parameters';
import { accepted, noSuchRecord, nothingThen, pointOf } from '../service/points';

const Id = () => Param('id', { schema: idParameter });

@ApiTags('obligations')
@ApiBearerAuth()
@Controller('obligations')
export class ObligationsController {
  constructor(
    @Inject(Obligations) private readonly obligations: Obligations,
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The register as it stands today, incomplete rows first' })
  async list(
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
  ): Promise<{ readonly obligations: readonly ObligationListing[] }> {
    const rows = await listObligations(this.ledger.db, dateInWales(this.now()));
    const wanted = rows.filter((row) => matches(row, query));
    return {
      obligations: [...wanted.filter((row) => row.incomplete), ...wanted.filter((row) => !row.incomplete)],
    };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One obligation as it stands, with the sum behind its dates' })
  async get(@Id() id: ObligationId, @Res({ passthrough: true }) response: Response) {
    const state = await this.obligations.state(id);
    response.setHeader('ETag', `"${state.version}"`);
    return this.obligations.view(state);
  }

  @Get(':id/as-of')
  @ApiOperation({ summary: 'One obligation as it was known at one time, as effective on another, or both' })
  async asOf(@Id() id: ObligationId, @Query({ schema: pointQuery }) query: z.infer<typeof pointQuery>) {
    const point = pointOf(query);
    const at = stateAt(await this.obligations.events(id), point);
    if (at === null) throw nothingThen(id);
    const { state, events, registeredLater, judgedOn } = at;
    return {
      point,
      registeredLater,
      judgedOn,
      records: events.length,
      obligation: this.obligations.view(state, judgedOn ?? undefined),
    };
  }

  @Get(':id/diff')
  @ApiOperation({
    summary:
      'The fields that differ between two points of the record, with the events between as the reasons',
  })
  async diff(@Id() id: ObligationId, @Query({ schema: diffQuery }) query: z.infer<typeof diffQuery>) {
    const [from, to] = [accepted(parsePoint(query.from), '/from'), accepted(parsePoint(query.to), '/to')];
    const difference = differenceBetween(await this.obligations.events(id), from, to);
    if (difference === null) throw nothingThen(id);
    return { from, to, ...difference };
  }

  @Get(':id/why')
  @ApiOperation({
    summary: 'Why a field has its value: record, rule, versions, evidence and person; or why it has none',
  })
  async why(
    @Id() id: ObligationId,
    @Query({ schema: whyQuery }) { field, ...query }: z.infer<typeof whyQuery>,
  ) {
    const options = { now: this.now(), point: pointOf(query) };
    const events = await this.obligations.events(id);
    const answer = await whyWithMail(this.ledger, id, events, field, options);
    if (answer === null) throw nothingThen(id);
    return { point: options.point, ...accepted(answer) };
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Every recorded event, with who, when and why, and the version it led to' })
  async history(@Id() id: ObligationId, @Query({ schema: knownQuery }) query: z.infer<typeof knownQuery>) {
    const { known } = pointOf(query);
    const events = await this.obligations.events(id);
    return {
      history: events.filter((event) => isKnown(event, known)).map((event) => describeRecorded(event)),
    };
  }

  @Get(':id/history/:position')
  @ApiOperation({
    summary:
      'Why one record is there: what was decided, from which rule, versions and evidence, and what it changed',
  })
  async record(@Id() id: ObligationId, @Param('position', { schema: positionParameter }) position: number) {
    const found = whyRecorded(await this.obligations.events(id), position);
    if (found === null) throw noSuchRecord(id, position);
    return found;
  }

  @Get(':id/forecast')
  @ApiOperation({ summary: 'What it will do of itself in the years to come' })
  async forecast(
    @Id() id: ObligationId,
    @Query({ schema: yearsQuery }) { years }: z.infer<typeof yearsQuery>,
  ) {
    const state = await this.obligations.state(id);
    return { years, items: forecast(state, ukBankHolidays, this.now(), years) };
  }

  @Get(':id/mails')
  @ApiOperation({ summary: 'Who was told, when, and what became of every attempt' })
  async mails(@Id() id: ObligationId) {
    return { mails: await listMails(this.ledger.db, { obligationId: id }) };
  }

  @Post()
  @ApiOperation({ summary: 'Put an obligation on the register' })
  register(
    @Body({ schema: definitionSchema }) definition: ObligationDefinition,
    @IdempotencyKey() key: CommandId | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.decide({
      obligationId: definition.id,
      workflowType: workflowTypeFor(definition.kind),
      command: { type: 'register', definition },
      person,
      key,
      expectedVersion: undefined,
    });
  }

  @Post(':id/commands')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for a decision; the same Idempotency-Key gives the first outcome again' })
  async submit(
    @Id() id: ObligationId,
    @Body({ schema: personCommand }) command: Command,
    @IdempotencyKey() key: CommandId | undefined,
    @ExpectedVersion() expectedVersion: number | undefined,
    @SignedInPerson() person: Person,
  ) {
    const workflowType = await workflowTypeOf(this.ledger.db, id);
    if (workflowType === undefined) throw notFound(id);
    return this.decisions.decide({ obligationId: id, workflowType, command, person, key, expectedVersion });
  }
}

const matches = (
  row: ObligationListing,
  { kind, owner, standing, text }: z.infer<typeof listQuery>,
): boolean =>
  (kind === undefined || row.kind === kind) &&
  (owner === undefined || row.owner === owner) &&
  (standing === undefined || row.standing === standing) &&
  (text === undefined ||
    [row.id, row.title.cy, row.title.en].join(' ').toLowerCase().includes(text.toLowerCase()));
