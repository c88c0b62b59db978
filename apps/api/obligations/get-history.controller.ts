import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { describeRecorded, isKnown } from '#audit';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { Obligations } from '../service/obligations.service';
import { idParameter, knownQuery } from '../service/parameters';
import { pointOf } from '../service/points';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetHistoryController {
  constructor(@Inject(Obligations) private readonly obligations: Obligations) {}

  @Get(':id/history')
  @ApiOperation({ summary: 'Every recorded event, with who, when and why, and the version it led to' })
  async history(
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: knownQuery }) query: z.infer<typeof knownQuery>,
  ) {
    const { known } = pointOf(query);
    const events = await this.obligations.events(id);
    return {
      history: events.filter((event) => isKnown(event, known)).map((event) => describeRecorded(event)),
    };
  }
}
