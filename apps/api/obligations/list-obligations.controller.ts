import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dateInWales } from '#kernel';
import { listObligations, type ObligationListing } from '#read-models';
import type { z } from 'zod';
import { SignedInGuard } from '../access/signed-in.guard';
import { API_SERVICES, type ApiServices } from '../services';
import { listQuery } from '../service/parameters';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class ListObligationsController {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  @Get()
  @ApiOperation({ summary: 'The register as it stands today, incomplete rows first' })
  async list(
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
  ): Promise<{ readonly obligations: readonly ObligationListing[] }> {
    const rows = await listObligations(this.services.ledger.db, dateInWales(this.services.now()));
    const wanted = rows.filter((row) => matches(row, query));
    return {
      obligations: [...wanted.filter((row) => row.incomplete), ...wanted.filter((row) => !row.incomplete)],
    };
  }
}

const matches = (
  row: ObligationListing,
  { kind, owner, standing, text }: z.infer<typeof listQuery>,
): boolean =>
  (kind === undefined || row.kind === kind) &&
  (owner === undefined || row.owner === owner) &&
  (standing === undefined || row.standing === standing) &&
  (text === undefined ||
    [row.id, row.title.cy, row.title.en].join(' ').toLowerCase().includes(text.toLowerCase()));
