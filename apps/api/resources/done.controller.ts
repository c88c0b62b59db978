import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import * as queries from '#application/queries';
import type { Ledger } from '#record/ledger';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy } from '../access/signed-in.guard';

@ApiTags('obligations')
@ApiBearerAuth()
@Controller('done')
export class DoneController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @ApiOperation({
    summary: 'What was done, of which entry, when, and whether in time: fifty at a time, the latest first',
  })
  list(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: queries.doneFilter }) filter: z.infer<typeof queries.doneFilter>,
  ) {
    return queries.doneOccurrences(viewer, this.ledger, { filter });
  }
}
