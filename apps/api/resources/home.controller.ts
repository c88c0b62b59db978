import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CurrentDirectory, Person } from '#application/directory';
import {
  type Approval,
  type Approvals,
  type Viewer,
  actingAs,
  approvals,
  approvalsFilter,
  home,
} from '#application/queries';
import type { Instant } from '#domain/kernel';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import type { Ledger } from '#record/ledger';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { AskedPage, type PageAsked, pageOfQuery, pageQuery } from '../service/paging';

const approvalsQuery = approvalsFilter.omit({ page: true }).extend(pageQuery.shape);

/** Read at once: they are judged anew each time. */
const APPROVALS_AT_ONCE = 250;

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
    summary: 'What waits for a second person: what the caller could decide first, then the longest waiting',
  })
  async approvals(
    @AskedBy() viewer: Viewer,
    @SignedInPerson() person: Person,
    @Query({ schema: approvalsQuery }) { kind, who }: z.infer<typeof approvalsQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const of = { ...this.asked(person), pageSize: APPROVALS_AT_ONCE };
    const list = {
      ask: (page: number) => approvals(viewer, this.ledger, { ...of, filter: { kind, who, page } }),
      itemsOf: (found: Approvals) => found.approvals,
      size: APPROVALS_AT_ONCE,
      keyOf: ({ stream, kind, occurrence, decisionId }: Approval) =>
        [stream, kind, occurrence, decisionId].join(' '),
    };
    const { items, next, answer } = await pageOfQuery(list, asked);
    return { approvals: items, next, count: answer.count, counts: answer.counts };
  }

  private asked(person: Person) {
    return { now: this.now(), directory: this.directory.current, acting: actingAs(person) };
  }
}
