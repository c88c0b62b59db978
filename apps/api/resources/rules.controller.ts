import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Viewer } from '#application/queries';
import { newerRules } from '#application/statute';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { AskedBy } from '../access/signed-in.guard';

@ApiTags('statute book')
@ApiBearerAuth()
@Controller('rules')
export class RulesController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Heavy()
  @Get()
  @ApiOperation({
    summary:
      'The newer versions that the statute book has of the rules of entries, each with the definition that takes it on, and the versions still to take effect',
  })
  list(@AskedBy() viewer: Viewer) {
    return newerRules(viewer, this.ledger, { now: this.now() });
  }
}
