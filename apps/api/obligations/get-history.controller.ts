import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { replay } from '#audit';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { notFound } from '../problem/problem';
import { API_SERVICES, type ApiServices } from '../services';
import { asOfQuery, idParameter } from '../service/parameters';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetHistoryController {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  @Get(':id/history')
  @ApiOperation({ summary: 'Every recorded event, with who, when and why, and the version it led to' })
  async history(
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: asOfQuery }) { asOf }: z.infer<typeof asOfQuery>,
  ) {
    const steps = await replay(this.services.ledger, id);
    if (steps.length === 0) throw notFound(id);
    return {
      history: steps
        .filter(({ position }) => asOf === undefined || position <= asOf)
        .map(({ state: _state, ...step }) => step),
    };
  }
}
