import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  type LateRecordings,
  type Viewer,
  activity,
  activityFilter,
  lateRecordings,
} from '#application/queries';
import type { Ledger } from '#record/ledger';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { AskedBy } from '../access/signed-in.guard';
import {
  AskedPage,
  type PageAsked,
  type PageQuery,
  cursorFor,
  pageOfQuery,
  pageQuery,
  positionAfter,
} from '../service/paging';

const LATE_ON_A_PAGE = 50;
const activityQuery = activityFilter.omit({ before: true }).extend(pageQuery.shape);

@ApiTags('audit')
@ApiBearerAuth()
@Controller()
export class ActivityController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Heavy()
  @Get('activity')
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

  @Get('late-recordings')
  @ApiOperation({
    summary: 'What was recorded more than one working day after it took effect, latest first',
  })
  async late(
    @AskedBy() viewer: Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const list = {
      ask: (page: number) => lateRecordings(viewer, this.ledger, { page }),
      itemsOf: (found: LateRecordings) => found.late,
      size: LATE_ON_A_PAGE,
      keyOf: ({ position }: { readonly position: number }) => String(position),
    };
    const { items, next, answer } = await pageOfQuery(list, asked);
    return { late: items, count: answer.count, next };
  }
}
