import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { describeRecorded } from '#domain/history';
import type { Ledger } from '#record/ledger';
import { LEDGER } from '#platform/ledger.module';
import { listActivity } from '#record/read-models';
import { activityQuery } from '../service/parameters';
import { withoutWords } from '../service/without-words';

@ApiTags('audit')
@ApiBearerAuth()
@Controller('activity')
export class ActivityController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @ApiOperation({
    summary: 'Who decided what, when and for whom, latest first, and how far the list reaches',
  })
  async list(@Query({ schema: activityQuery }) query: z.infer<typeof activityQuery>) {
    const { activities, older, reach } = await listActivity(this.ledger, query);
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
