import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type CurrentDirectory, personById } from '#application/directory';
import { type Viewer, notices, noticesFilter } from '#application/queries';
import { type Instant, both } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { accepted } from '../service/accepted';

const noSuchPerson = (id: string): Problem =>
  new Problem(
    404,
    'not-found',
    both(`The directory has no person ${id}.`, `Nid oes person ${id} yn y cyfeiriadur.`),
  );

@ApiTags('audit')
@ApiBearerAuth()
@Controller('notices')
export class NoticesController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Who must have been notified of what, by the record, and each way in which the outbox, the attempts or the wake-ups differ from that; of one obligation, for one person, in a period, or all of it',
  })
  async list(
    @AskedBy() viewer: Viewer,
    @Query({ schema: noticesFilter }) filter: z.infer<typeof noticesFilter>,
  ) {
    return accepted(
      await notices(viewer, this.ledger, { ...filter, ...this.postsOf(filter.person), now: this.now() }),
    );
  }

  private postsOf(id: z.infer<typeof noticesFilter>['person']) {
    if (id === undefined) return {};
    const person = personById(this.directory.current, id);
    if (person === undefined) throw noSuchPerson(id);
    return { posts: person.posts };
  }
}
