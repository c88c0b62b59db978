import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CurrentDirectory } from '#application/directory';
import * as queries from '#application/queries';
import { type Instant, mailIdSchema } from '#domain/kernel';
import type { SealedLedger } from '#record/sealed-ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { AskedBy } from '../access/signed-in.guard';
import { accepted } from '../service/accepted';

@ApiTags('audit')
@ApiBearerAuth()
@Heavy()
@Controller('audit')
export class AuditController {
  constructor(
    @Inject(LEDGER) private readonly ledger: SealedLedger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('replay')
  @ApiOperation({
    summary:
      'Recorded decisions asked for again, oldest first, so many at once: with the rules, calendar and program of their day, and with today’s; each difference named',
  })
  async replay(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: queries.replayFilter }) filter: z.infer<typeof queries.replayFilter>,
  ) {
    return accepted(await queries.replay(viewer, this.ledger, filter));
  }

  @Get('changed-entries')
  @ApiOperation({ summary: 'The entries of which anything was recorded between the ends of two days' })
  changedEntries(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: queries.changedEntriesFilter }) filter: z.infer<typeof queries.changedEntriesFilter>,
  ) {
    return queries.changedEntries(viewer, this.ledger, filter);
  }

  @Get('mails')
  @ApiOperation({
    summary:
      'What somebody was sent, or a post, and what became of it, latest first: one’s own; anybody’s for auditors and administrators',
  })
  async mails(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: queries.sentToFilter }) filter: z.infer<typeof queries.sentToFilter>,
  ) {
    const { ledger, directory, now } = this;
    return accepted(await queries.sentTo(viewer, ledger, { ...filter, directory, now: now() }));
  }

  @Get('mails/:mailId')
  @ApiOperation({ summary: 'What one email says, in both languages' })
  async mail(@AskedBy() viewer: queries.Viewer, @Param('mailId', { schema: mailIdSchema }) mailId: string) {
    const { ledger, directory, now } = this;
    const asked = { mailId, directory, webUrl: null, now: now() };
    return accepted(await queries.mailWords(viewer, ledger, asked));
  }
}
