import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CurrentDirectory } from '#application/directory';
import { type Viewer, mailList, mailListFilter } from '#application/queries';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy } from '../access/signed-in.guard';

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
}
