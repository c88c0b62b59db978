import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { describeRecorded } from '#audit';
import { listActivity } from '#read-models';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { activityQuery } from '../service/parameters';
import { withoutWords } from '../service/without-words';
import { API_SERVICES, type ApiServices } from '../services';

@ApiTags('audit')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('activity')
export class GetActivityController {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  @Get()
  @ApiOperation({
    summary: 'Who decided what, when and for whom, latest first, and how far the list reaches',
  })
  async activity(@Query({ schema: activityQuery }) query: z.infer<typeof activityQuery>) {
    const { activities, older, reach } = await listActivity(this.services.ledger, query);
    return {
      activity: activities.map(({ event, ...activity }) => {
        const { effectiveAt, description, recordedLate } = describeRecorded(event);
        return { ...activity, effectiveAt, description, recordedLate };
      }),
      older,
      reach: withoutWords(reach),
    };
  }
}
