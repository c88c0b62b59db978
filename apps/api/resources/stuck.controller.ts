import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { CurrentDirectory } from '#application/directory';
import type { Viewer } from '#application/queries';
import { putNoticesRight, resumeReadModel, stuck, wakeEntry } from '#application/stuck';
import type { Gateway } from '#application/submit-command';
import { type Instant, type ObligationId, type Refusal, obligationIdSchema } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { acceptedBy } from '#platform/accepted';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { GATEWAY } from '#platform/temporal.module';
import { AskedBy } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';

type StuckRefusal = Refusal<'administrators-only' | 'no-such-clock' | 'no-such-read-model'>;

const freed = acceptedBy(
  ({ code, message }: StuckRefusal) => new Problem(code === 'administrators-only' ? 403 : 404, code, message),
);

const nameParameter = z.string().min(1).max(100);

@ApiTags('service')
@ApiBearerAuth()
@Controller('stuck')
export class StuckController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(GATEWAY) private readonly gateway: Gateway,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'What does not go on by itself: commands set aside, clocks that are late, entries not notified of a fact, emails that reach nobody, what is not as recorded, and read models that stopped; for administrators',
  })
  async list(@AskedBy() viewer: Viewer) {
    const directory = this.directory.fault ? 'last-good' : 'current';
    return freed(await stuck(viewer, this.ledger, { now: this.now(), directory }));
  }

  @Post('clocks/:id/wake')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Wake the clock of one entry, started where it is missing, and notify it of what it was not notified of; for administrators',
  })
  async wake(
    @AskedBy() viewer: Viewer,
    @Param('id', { schema: obligationIdSchema }) obligationId: ObligationId,
  ) {
    return freed(
      await wakeEntry(
        viewer,
        { ledger: this.ledger, gateway: this.gateway },
        { obligationId, now: this.now() },
      ),
    );
  }

  @Post('read-models/:name/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a read model that stopped try the same event again; for administrators' })
  async resume(@AskedBy() viewer: Viewer, @Param('name', { schema: nameParameter }) name: string) {
    return freed(await resumeReadModel(viewer, this.ledger, name));
  }

  @Heavy()
  @Post('notices/put-right')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Make the outbox, the attempts and the wake-ups what the record asks for, and check again; for administrators',
  })
  async putRight(@AskedBy() viewer: Viewer) {
    return freed(await putNoticesRight(viewer, this.ledger, this.now()));
  }
}
