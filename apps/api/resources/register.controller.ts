import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CurrentDirectory, Person } from '#application/directory';
import * as queries from '#application/queries';
import type { Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { registerQuery } from '../service/parameters';
import { AskedPage, type PageAsked, cursorFor, keyAfter, pageQuery } from '../service/paging';

const doneQuery = queries.doneFilter.extend(pageQuery.shape);

/** The register as a list, and what was done of it. */
@ApiTags('obligations')
@ApiBearerAuth()
@Controller()
export class RegisterController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('obligations')
  @ApiOperation({
    summary:
      'The register as it stands today, a page at a time, incomplete entries first; how many were found, how many of all stand so (each counted up to `counted`), and what nobody has answered about the past',
  })
  async list(
    @AskedBy() viewer: queries.Viewer,
    @SignedInPerson() person: Person,
    @Query({ schema: registerQuery }) query: z.infer<typeof registerQuery>,
  ) {
    const { limit, sort, after, before, language, ...filter } = query;
    const descending = sort.startsWith('-');
    const found = await queries.register(viewer, this.ledger, {
      now: this.now(),
      filter,
      posts: person.posts,
      directory: this.directory.current,
      acting: queries.actingAs(person),
      order: queries.registerOrders.find((order) => order === sort.replace('-', '')),
      descending,
      language,
      size: limit,
      after,
      before,
    });
    const { entries, found: many, total, counted, pages, counts, unansweredPast } = found;
    return {
      obligations: entries,
      found: many,
      total,
      counted,
      ...pages,
      standings: Object.fromEntries(counts),
      unansweredPast,
    };
  }

  @Get('done')
  @ApiOperation({
    summary: 'What was done, of which entry, when, and whether in time, the latest first',
  })
  async done(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: doneQuery }) { limit, after: _after, ...filter }: z.infer<typeof doneQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const after = keyAfter(asked, queries.doneFilter.shape.after);
    const found = await queries.doneOccurrences(viewer, this.ledger, { filter: { ...filter, after }, limit });
    return { done: found.done, next: cursorFor(asked, found.next) };
  }
}
