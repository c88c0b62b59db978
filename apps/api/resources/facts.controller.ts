import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import * as queries from '#application/queries';
import type { CommandId, Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import type { Person } from '#application/directory';
import {
  type Command,
  documentSchema,
  factKindSchema,
  factSaid,
  factStatusSchema,
  factStream,
  lateRecordingSchema,
} from '#domain/obligations';
import { ExpectedVersion, IdempotencyKey } from '../access/request-headers';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Decisions } from '../service/decisions.service';
import { triggerCommand, triggerParameter } from '../service/parameters';

const recording = z.strictObject({
  kind: factKindSchema.optional(),
  title: bilingualSchema.optional(),
  number: z.int().min(1).optional(),
  status: factStatusSchema.optional(),
  ...factSaid,
  evidence: documentSchema,
  /** said where nothing on the register waits for it */
  evenIfNothingWaits: z.literal(true).optional(),
  late: lateRecordingSchema.optional(),
});

@ApiTags('facts')
@ApiBearerAuth()
@Controller('facts')
export class FactsController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The facts that entries count from or wait for, and those recorded, with what is proposed about them',
  })
  async list(@AskedBy() viewer: queries.Viewer) {
    const asked = { now: this.now() };
    const [awaited, recorded] = await Promise.all([
      queries.awaitedFacts(viewer, this.ledger, asked),
      queries.recordedFacts(viewer, this.ledger, asked),
    ]);
    return { awaited, recorded };
  }

  @Post(':name/commands')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Propose a fact, another day for a recorded one or its withdrawal, approve or refuse that as a second person, or take the proposal back',
  })
  correct(
    @Param('name', { schema: triggerParameter }) name: string,
    @Body({ schema: triggerCommand }) command: Command,
    @IdempotencyKey() key: CommandId | undefined,
    @ExpectedVersion() expectedVersion: number | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.decide({
      obligationId: factStream(name),
      command,
      person,
      key,
      expectedVersion,
    });
  }

  @Post(':name')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Record a fact that dates count from: something that happened or is expected, a period, a value or a calendar. It reaches every entry that counts from it or waits for it, and their dates are worked out anew; where it sets or moves a date that an Act fixes it becomes a proposal. Refused, with names that are near, where nothing waits for it, unless evenIfNothingWaits says that it is meant',
  })
  record(
    @Param('name', { schema: triggerParameter }) name: string,
    @Body({ schema: recording }) body: z.infer<typeof recording>,
    @IdempotencyKey() key: CommandId | undefined,
    @SignedInPerson() person: Person,
  ) {
    const { late, evenIfNothingWaits, ...rest } = body;
    const command: Command = {
      type: 'record-fact',
      fact: name,
      ...rest,
      ...(evenIfNothingWaits && { evenIfNothingWaits }),
      ...(late && { late }),
    };
    return this.decisions.decide({
      obligationId: factStream(name),
      command,
      person,
      key,
      expectedVersion: undefined,
    });
  }
}
