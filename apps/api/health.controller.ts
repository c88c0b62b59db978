import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { lastCheckpoint } from '#evidence';
import { followingProjections, listProjections } from '#read-models';
import { withoutWords } from './service/without-words';
import { API_SERVICES, type ApiServices } from './services';

@ApiTags('service')
@Controller('health')
export class HealthController {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  @Get()
  @ApiOperation({
    summary:
      'Whether the ledger answers, its last position, how far it is sealed, and how far what follows it is behind',
  })
  async health() {
    const { ledger } = this.services;
    const [{ position }, checkpoint, projections] = await Promise.all([
      ledger.head(),
      lastCheckpoint(ledger.db),
      listProjections(ledger, followingProjections),
    ]);
    const sealed = checkpoint && { size: checkpoint.size, publishedAt: checkpoint.publishedAt };
    return { position, sealed, projections: projections.map(withoutWords) };
  }
}
