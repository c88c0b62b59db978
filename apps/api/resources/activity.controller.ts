import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Viewer, activity, activityFilter } from '#application/queries';
import type { Ledger } from '#record/ledger';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { AskedBy } from '../access/signed-in.guard';
import { AskedPage, type PageAsked, cursorFor, pageQuery, positionAfter } from '../service/paging';

const activityQuery = activityFilter.omit({ before: true }).extend(pageQuery.shape);

@ApiTags('audit')
@ApiBearerAuth()
@Controller('activity')
export class ActivityController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Heavy()
  @Get()
  @ApiOperation({
    summary: 'Who decided what, when and for whom, latest first, and how far the list reaches',
  })
  async list(
    @AskedBy() viewer: Viewer,
    @Query({ schema: activityQuery }) { after: _after, ...filter }: z.infer<typeof activityQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const found = await activity(viewer, this.ledger, { ...filter, before: positionAfter(asked) });
    return { activity: found.activity, next: cursorFor(asked, found.older), reach: found.reach };
  }
}
