import { Controller, Get, Inject, Param, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SignedInGuard } from '../access/signed-in.guard';
import { Obligations } from '../service/obligations.service';
import { idParameter } from '../service/parameters';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetObligationController {
  constructor(@Inject(Obligations) private readonly obligations: Obligations) {}

  @Get(':id')
  @ApiOperation({ summary: 'One obligation as it stands, with the sum behind its dates' })
  async get(
    @Param('id', { schema: idParameter }) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const state = await this.obligations.state(id);
    response.setHeader('ETag', `"${state.version}"`);
    return this.obligations.view(state);
  }
}
