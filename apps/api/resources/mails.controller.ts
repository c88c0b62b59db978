import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CurrentDirectory } from '#application/directory';
import { type MailList, type Viewer, mailList, mailListFilter } from '#application/queries';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy } from '../access/signed-in.guard';
import { AskedPage, type PageAsked, pageOfQuery, pageQuery } from '../service/paging';

const listQuery = mailListFilter.omit({ page: true }).extend(pageQuery.shape);
const ON_A_PAGE = 50;

@ApiTags('service')
@ApiBearerAuth()
@Controller('mails')
export class MailsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The emails of entries that may be seen, by how they stand, whom they are for, what they are about and when they leave, with how many there are in each state',
  })
  async list(
    @AskedBy() viewer: Viewer,
    @Query({ schema: listQuery }) { limit: _limit, after: _after, ...filter }: z.infer<typeof listQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const of = { ...filter, directory: this.directory.current, now: this.now() };
    const list = {
      ask: (page: number) => mailList(viewer, this.ledger, { ...of, page }),
      itemsOf: (found: MailList) => found.mails,
      size: ON_A_PAGE,
      keyOf: ({ mailId }: { readonly mailId: string }) => mailId,
    };
    const { items, next, answer } = await pageOfQuery(list, asked);
    const { page: _page, pages: _pages, ...rest } = answer;
    return { ...rest, mails: items, next };
  }
}
