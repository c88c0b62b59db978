import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { stateAt } from '#audit';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { Obligations } from '../service/obligations.service';
import { idParameter, pointQuery } from '../service/parameters';
import { nothingThen, pointOf } from '../service/points';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetAsOfController {
  constructor(@Inject(Obligations) private readonly obligations: Obligations) {}

  @Get(':id/as-of')
  @ApiOperation({ summary: 'One obligation as it was known at one time, as effective on another, or both' })
  async asOf(
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: pointQuery }) query: z.infer<typeof pointQuery>,
  ) {
    const point = pointOf(query);
    const at = stateAt(await this.obligations.events(id), point);
    if (at === null) throw nothingThen(id);
    const { state, events, registeredLater, judgedOn } = at;
    return {
      point,
      registeredLater,
      judgedOn,
      records: events.length,
      obligation: this.obligations.view(state, judgedOn ?? undefined),
    };
  }
}
