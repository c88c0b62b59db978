import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import * as queries from '#application/queries';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { ladderSchema } from '#domain/obligations';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { NeedsScope } from '../access/scopes.guard';
import { AskedBy } from '../access/signed-in.guard';
import { accepted } from '../service/accepted';
import { idParameter, yearsQuery } from '../service/parameters';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const Id = () => Param('id', { schema: idParameter });

const ladderBody = z.strictObject({ ladder: ladderSchema.nullable() });

/** Who is reminded of what, and when. A ladder is set by the command `set-ladder`. */
@ApiTags('obligations')
@ApiBearerAuth()
@Controller()
export class LaddersController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('ladders')
  @ApiOperation({
    summary:
      'The ladders by kind and by authority: those that people set, with every version, and those that hold where none is set, of which the first that fits does',
  })
  async byDefault(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const all = await queries.kindLadders(viewer, this.ledger);
    const { items, next } = await pageOf(all, ({ kind, authority }) => `${kind} ${authority}`, asked);
    return { ladders: queries.laddersByDefault(), byKind: items, next };
  }

  @Get('obligations/:id/ladder')
  @ApiOperation({ summary: 'Who is reminded of its dates and when, who set it and since when' })
  async show(@AskedBy() viewer: queries.Viewer, @Id() id: string) {
    return accepted(await queries.ladder(viewer, this.ledger, { id, now: this.now() }));
  }

  @Get('obligations/:id/ladder/preview')
  @ApiOperation({ summary: 'Every day of reminders in the years to come, with who hears of it' })
  async preview(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: yearsQuery }) { years }: z.infer<typeof yearsQuery>,
  ) {
    const asked = { id, years, now: this.now() };
    return { years, reminders: accepted(await queries.ladderPreview(viewer, this.ledger, asked)) };
  }

  @NeedsScope('read')
  @Post('obligations/:id/ladder/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same as if this ladder were set today; nothing is recorded' })
  async previewOf(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: yearsQuery }) { years }: z.infer<typeof yearsQuery>,
    @Body({ schema: ladderBody }) { ladder }: z.infer<typeof ladderBody>,
  ) {
    const asked = { id, years, ladder, now: this.now() };
    return { years, reminders: accepted(await queries.ladderPreview(viewer, this.ledger, asked)) };
  }
}
