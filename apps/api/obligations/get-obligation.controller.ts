import { Controller, Get, Inject, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { Obligations } from '../service/obligations.service';
import { asOfQuery, idParameter } from '../service/parameters';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetObligationController {
  constructor(@Inject(Obligations) private readonly obligations: Obligations) {}

  @Get(':id')
  @ApiOperation({
    summary: 'One obligation, with the sum behind its dates; as it stood at a position with asOf',
  })
  async get(
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: asOfQuery }) { asOf }: z.infer<typeof asOfQuery>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const state = await this.obligations.state(id, asOf);
    response.setHeader('ETag', `"${state.version}"`);
    return this.obligations.view(state);
  }
}
