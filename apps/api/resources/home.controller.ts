import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CurrentDirectory, Person } from '#application/directory';
import { type Viewer, actingAs, approvals, approvalsFilter, home } from '#application/queries';
import type { Instant } from '#domain/kernel';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import type { Ledger } from '#record/ledger';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';

@ApiTags('work')
@ApiBearerAuth()
@Controller()
export class HomeController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('home')
  @ApiOperation({
    summary: 'What the caller must decide, must do and waits for, and the coming twelve weeks',
  })
  home(@AskedBy() viewer: Viewer, @SignedInPerson() person: Person) {
    return home(viewer, this.ledger, this.asked(person));
  }

  @Get('approvals')
  @ApiOperation({
    summary:
      'What waits for a second person: what the caller could decide first, then the longest waiting; fifty a page',
  })
  approvals(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() person: Person,
    @Query({ schema: approvalsFilter }) filter: z.infer<typeof approvalsFilter>,
  ) {
    return approvals(viewer, this.ledger, { ...this.asked(person), filter });
  }

  private asked(person: Person) {
    return { now: this.now(), directory: this.directory.current, acting: actingAs(person) };
  }
}
