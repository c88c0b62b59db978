import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Instant } from '#domain/kernel';
import type { CurrentDirectory } from '#application/directory';
import { type Viewer, health } from '#application/queries';
import type { Ledger } from '#record/ledger';
import { Public } from '#platform/access';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy } from '../access/signed-in.guard';

@ApiTags('service')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Whether decisions are made: how long ago each worker was heard, how long the oldest command has waited for an answer, and what is set aside; the ledger’s last position, how far it is sealed, how far what follows it is behind, which mail reaches nobody, how much of what was to be sent was not as recorded at the last check, whether the file of posts and people is in use as it stands, and whether the list of bank holidays in use is the one recorded. 503 with status `down` where no worker was heard for 30 seconds',
  })
  async health(@AskedBy() viewer: Viewer, @Res({ passthrough: true }) response: Response) {
    const found = await health(viewer, this.ledger, {
      now: this.now(),
      directory: this.directory.fault ? 'last-good' : 'current',
    });
    if (found.status === 'down') response.status(503);
    return found;
  }
}
