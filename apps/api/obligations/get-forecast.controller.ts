import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { forecast } from '#audit';
import { ukBankHolidays } from '#calendars';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { API_SERVICES, type ApiServices } from '../services';
import { Obligations } from '../service/obligations.service';
import { idParameter, yearsQuery } from '../service/parameters';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetForecastController {
  constructor(
    @Inject(Obligations) private readonly obligations: Obligations,
    @Inject(API_SERVICES) private readonly services: ApiServices,
  ) {}

  @Get(':id/forecast')
  @ApiOperation({ summary: 'What it will do of itself in the years to come' })
  async forecast(
    @Param('id', { schema: idParameter }) id: string,
    @Query({ schema: yearsQuery }) { years }: z.infer<typeof yearsQuery>,
  ) {
    const state = await this.obligations.state(id);
    return { years, items: forecast(state, ukBankHolidays, this.services.now(), years) };
  }
}
