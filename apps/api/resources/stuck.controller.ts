import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { signedBy } from '#application/acts-on-many';
import { type CurrentDirectory, type Person, actorFor } from '#application/directory';
import { type Viewer, serviceActs } from '#application/queries';
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
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';

type StuckRefusal = Refusal<
  'administrators-only' | 'acted-meanwhile' | 'no-such-clock' | 'no-such-read-model'
>;

const STATUS: Readonly<Record<StuckRefusal['code'], number>> = {
  'administrators-only': 403,
  'acted-meanwhile': 409,
  'no-such-clock': 404,
  'no-such-read-model': 404,
};

const freed = acceptedBy(({ code, message }: StuckRefusal) => new Problem(STATUS[code], code, message));

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

  @Get('acts')
  @ApiOperation({
    summary:
      'What administrators did to the running service, by whom and when: clocks woken, lists let go on, emails put right, test emails; the latest twenty; for administrators',
  })
  async acts(@AskedBy() viewer: Viewer) {
    return { acts: await serviceActs(viewer, this.ledger) };
  }

  @Post('clocks/:id/wake')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Wake the clock of one entry, started where it is missing, and notify it of what it was not notified of; for administrators',
  })
  async wake(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() person: Person,
    @Param('id', { schema: obligationIdSchema }) obligationId: ObligationId,
  ) {
    const services = { ledger: this.ledger, gateway: this.gateway };
    return freed(await wakeEntry(viewer, services, { obligationId, ...this.askedBy(person) }));
  }

  @Post('read-models/:name/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a read model that stopped try the same event again; for administrators' })
  async resume(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() person: Person,
    @Param('name', { schema: nameParameter }) name: string,
  ) {
    return freed(await resumeReadModel(viewer, this.ledger, { name, ...this.askedBy(person) }));
  }

  @Heavy()
  @Post('notices/put-right')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Make the outbox, the attempts and the wake-ups what the record asks for, and check again; for administrators',
  })
  async putRight(@AskedBy() viewer: Viewer, @SignedInPerson() person: Person) {
    return freed(await putNoticesRight(viewer, this.ledger, this.askedBy(person)));
  }

  private askedBy(person: Person) {
    return { by: signedBy(actorFor(person)), now: this.now() };
  }
}
