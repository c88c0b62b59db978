import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CurrentDirectory } from '#application/directory';
import { type Viewer, mailInFull, mailList, mailListFilter } from '#application/queries';
import { type Instant, type MailId, mailIdSchema } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy } from '../access/signed-in.guard';
import { accepted } from '../service/accepted';

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
      'The emails of entries that may be seen, by how they stand, whom they are for, what they are about and when they leave; fifty a page, with how many there are in each state',
  })
  list(@AskedBy() viewer: Viewer, @Query({ schema: mailListFilter }) filter: z.infer<typeof mailListFilter>) {
    return mailList(viewer, this.ledger, { ...filter, directory: this.directory.current, now: this.now() });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One email with its attempts and its words in both languages' })
  async one(@AskedBy() viewer: Viewer, @Param('id', { schema: mailIdSchema }) id: MailId) {
    const asked = { id, directory: this.directory.current, now: this.now() };
    return accepted(await mailInFull(viewer, this.ledger, asked));
  }
}
