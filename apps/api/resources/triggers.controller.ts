import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import type { CommandId } from '#domain/kernel';
import type { Person } from '#application/directory';
import { type Command, documentSchema, lateRecordingSchema, triggerStream } from '#domain/obligations';
import { IdempotencyKey } from '../access/request-headers';
import { SignedInPerson } from '../access/signed-in.guard';
import { Decisions } from '../service/decisions.service';
import { triggerParameter } from '../service/parameters';

const recording = z.strictObject({
  effectiveOn: calendarDateSchema,
  evidence: documentSchema,
  late: lateRecordingSchema.optional(),
});

@ApiTags('triggers')
@ApiBearerAuth()
@Controller('triggers')
export class TriggersController {
  constructor(@Inject(Decisions) private readonly decisions: Decisions) {}

  @Post(':name')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that something happened which entries wait for; wakes each of them' })
  record(
    @Param('name', { schema: triggerParameter }) name: string,
    @Body({ schema: recording }) body: z.infer<typeof recording>,
    @IdempotencyKey() key: CommandId | undefined,
    @SignedInPerson() person: Person,
  ) {
    const { late, ...rest } = body;
    const command: Command = { type: 'record-trigger', trigger: name, ...rest, ...(late && { late }) };
    return this.decisions.decide({
      obligationId: triggerStream(name),
      command,
      person,
      key,
      expectedVersion: undefined,
    });
  }
}
