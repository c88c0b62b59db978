import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import * as queries from '#application/queries';
import type { CommandId, Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import type { Person } from '#application/directory';
import { type Command, documentSchema, lateRecordingSchema, factStream } from '#domain/obligations';
import { ExpectedVersion, IdempotencyKey } from '../access/request-headers';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Decisions } from '../service/decisions.service';
import { triggerCommand, triggerParameter } from '../service/parameters';

const recording = z.strictObject({
  effectiveOn: calendarDateSchema,
  evidence: documentSchema,
  /** said where nothing on the register waits for it */
  evenIfNothingWaits: z.literal(true).optional(),
  late: lateRecordingSchema.optional(),
});

@ApiTags('triggers')
@ApiBearerAuth()
@Controller('triggers')
export class FactsController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The events that entries wait for, and those recorded, with what is proposed about them',
  })
  async list(@AskedBy() viewer: queries.Viewer) {
    const asked = { now: this.now() };
    const [awaited, recorded] = await Promise.all([
      queries.awaitedTriggers(viewer, this.ledger, asked),
      queries.recordedFacts(viewer, this.ledger, asked),
    ]);
    return { awaited, recorded };
  }

  @Post(':name/commands')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Propose another day for a recorded event or its withdrawal, approve or refuse that as a second person, or take the proposal back',
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
      'Record that something happened which entries wait for; wakes each of them. Refused, with names that are near, where nothing waits for it, unless evenIfNothingWaits says that it is meant',
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
      trigger: name,
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
