import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Ledger, lastCheckpoint } from '#record/ledger';
import { Public } from '#platform/access';
import { LEDGER } from '#platform/ledger.module';
import { followingProjections, listProjections } from '#record/read-models';
import { withoutWords } from '../service/without-words';

@ApiTags('service')
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @ApiOperation({
    summary:
      'Whether the ledger answers, its last position, how far it is sealed, and how far what follows it is behind',
  })
  async health() {
    const [{ position }, checkpoint, projections] = await Promise.all([
      this.ledger.head(),
      lastCheckpoint(this.ledger.db),
      listProjections(this.ledger, followingProjections),
    ]);
    const sealed = checkpoint && { size: checkpoint.size, publishedAt: checkpoint.publishedAt };
    return { position, sealed, projections: projections.map(withoutWords) };
  }
}
