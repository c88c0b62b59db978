import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { followingProjections, listProjections, type ProjectionStatus } from '#read-models';
import { API_SERVICES, type ApiServices } from './services';

@ApiTags('service')
@Controller('health')
export class HealthController {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  @Get()
  @ApiOperation({
    summary: 'Whether the ledger answers, its last position, and how far what follows it is behind',
  })
  async health() {
    const { ledger } = this.services;
    const [{ position }, projections] = await Promise.all([
      ledger.head(),
      listProjections(ledger, followingProjections),
    ]);
    return { position, projections: projections.map(withoutWords) };
  }
}

/** Anybody may ask: what an error says stays with those who may look at the table. */
function withoutWords({ stop, ...status }: ProjectionStatus) {
  if (stop === null) return { ...status, stop };
  const { position, eventId, since } = stop;
  return { ...status, stop: { position, eventId, since } };
}
