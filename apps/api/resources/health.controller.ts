import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Viewer, health } from '#application/queries';
import type { Ledger } from '#record/ledger';
import { Public } from '#platform/access';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy } from '../access/signed-in.guard';

@ApiTags('service')
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @ApiOperation({
    summary:
      'Whether the ledger answers, its last position, how far it is sealed, how far what follows it is behind, and which mail reaches nobody',
  })
  health(@AskedBy() viewer: Viewer) {
    return health(viewer, this.ledger);
  }
}
