import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { differenceBetween, parsePoint } from '#audit';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { Obligations } from '../service/obligations.service';
import { diffQuery, idParameter } from '../service/parameters';
import { accepted, nothingThen } from '../service/points';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetDiffController {
  constructor(@Inject(Obligations) private readonly obligations: Obligations) {}

  @Get(':id/diff')
  @ApiOperation({
    summary:
      'The fields that differ between two points of the record, with the events between as the reasons',
  })
  async diff(
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: diffQuery }) query: z.infer<typeof diffQuery>,
  ) {
    const [from, to] = [accepted(parsePoint(query.from), '/from'), accepted(parsePoint(query.to), '/to')];
    const difference = differenceBetween(await this.obligations.events(id), from, to);
    if (difference === null) throw nothingThen(id);
    return { from, to, ...difference };
  }
}
