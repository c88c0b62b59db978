import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { whyWithMail } from '#audit';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { API_SERVICES, type ApiServices } from '../services';
import { Obligations } from '../service/obligations.service';
import { idParameter, whyQuery } from '../service/parameters';
import { accepted, nothingThen, pointOf } from '../service/points';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetWhyController {
  constructor(
    @Inject(Obligations) private readonly obligations: Obligations,
    @Inject(API_SERVICES) private readonly services: ApiServices,
  ) {}

  @Get(':id/why')
  @ApiOperation({
    summary: 'Why a field has its value: record, rule, versions, evidence and person; or why it has none',
  })
  async why(
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: whyQuery }) { field, ...query }: z.infer<typeof whyQuery>,
  ) {
    const options = { now: this.services.now(), point: pointOf(query) };
    const events = await this.obligations.events(id);
    const answer = await whyWithMail(this.services.ledger, id, events, field, options);
    if (answer === null) throw nothingThen(id);
    return { point: options.point, ...accepted(answer) };
  }
}
