import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { API_SERVICES, type ApiServices } from './services';

@ApiTags('service')
@Controller('health')
export class HealthController {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  @Get()
  @ApiOperation({ summary: 'Whether the ledger answers, and its last position' })
  async health(): Promise<{ readonly position: number }> {
    return { position: (await this.services.ledger.head()).position };
  }
}
