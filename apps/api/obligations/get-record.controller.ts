import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { whyRecorded } from '#audit';
import { SignedInGuard } from '../access/signed-in.guard';
import { Obligations } from '../service/obligations.service';
import { idParameter, positionParameter } from '../service/parameters';
import { noSuchRecord } from '../service/points';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetRecordController {
  constructor(@Inject(Obligations) private readonly obligations: Obligations) {}

  @Get(':id/history/:position')
  @ApiOperation({
    summary:
      'Why one record is there: what was decided, from which rule, versions and evidence, and what it changed',
  })
  async record(
    @Param('id', { schema: idParameter }) id: string,
    @Param('position', { schema: positionParameter }) position: number,
  ) {
    const found = whyRecorded(await this.obligations.events(id), position);
    if (found === null) throw noSuchRecord(id, position);
    return found;
  }
}
