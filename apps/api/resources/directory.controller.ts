import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { endDelegation, giveDelegation } from '#application/delegation';
import type { CurrentDirectory, Person } from '#application/directory';
import * as queries from '#application/queries';
import { calendarDateSchema } from '#domain/calendars';
import type { DelegationRefusal } from '#domain/directory';
import { type Instant, type PostId, postIdSchema } from '#domain/kernel';
import { delegationSchema } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { accepted } from '../service/accepted';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const dayQuery = z.object({ on: calendarDateSchema.describe('a day in Wales') });
const dayOrNow = dayQuery.partial();

const given = delegationSchema.omit({ delegationId: true }).extend({
  from: delegationSchema.shape.from.optional().describe('who is away; whoever sends it where it is left out'),
});

const FORBIDDEN = new Set<DelegationRefusal['code']>(['delegation-not-yours', 'delegation-of-others']);

const refused = ({ code, message }: DelegationRefusal): Problem =>
  new Problem(FORBIDDEN.has(code) ? 403 : code === 'no-such-delegation' ? 404 : 422, code, message);

@ApiTags('directory')
@ApiBearerAuth()
@Controller()
export class DirectoryController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('posts/:post/holders')
  @ApiOperation({
    summary:
      'Who held a post on a day, and who acted for them; for auditors of the whole register and administrators',
  })
  async holders(
    @AskedBy() viewer: queries.Viewer,
    @Param('post', { schema: postIdSchema }) post: PostId,
    @Query({ schema: dayQuery }) { on }: z.infer<typeof dayQuery>,
  ) {
    return accepted(await queries.holdersOf(viewer, this.ledger, { post, on, now: this.now() }));
  }

  @Get('directory')
  @ApiOperation({
    summary:
      'Posts and people as the directory has them now, with the hash of its file and when it was read; with a day, who held every post on it. For auditors of the whole register and administrators',
  })
  async inForce(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: dayOrNow }) { on }: z.infer<typeof dayOrNow>,
  ) {
    const now = this.now();
    if (on !== undefined) return accepted(await queries.directoryOn(viewer, this.ledger, { on, now }));
    accepted(queries.mayReadDirectory(viewer));
    const { posts, people } = this.directory.current;
    return {
      source: this.directory.source ?? null,
      fault: this.directory.fault ?? null,
      posts,
      people: people.map(({ subject: _subject, clients: _clients, ...person }) => person),
    };
  }

  @Get('delegations')
  @ApiOperation({ summary: 'Who acts for whom, and did: one’s own; all for auditors and administrators' })
  async list(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const all = await queries.delegations(viewer, this.ledger, { now: this.now() });
    const { items, next } = await pageOf(all, ({ delegationId }) => delegationId, asked);
    return { delegations: items, next };
  }

  @Post('delegations')
  @HttpCode(201)
  @ApiOperation({
    summary:
      'Have somebody act for you in an absence; administrators for another. A command then names the person in the header On-Behalf-Of',
  })
  async give(@Body({ schema: given }) body: z.infer<typeof given>, @SignedInPerson() person: Person) {
    const decision = await giveDelegation(this.services, {
      given: { ...body, from: body.from ?? person.id },
      ...this.decidedBy(person),
    });
    if (!decision.ok) throw refused(decision.refusal);
    return decision.value;
  }

  @Post('delegations/:id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a delegation before its last day' })
  async end(
    @Param('id', { schema: delegationSchema.shape.delegationId }) delegationId: string,
    @SignedInPerson() person: Person,
  ) {
    const decision = await endDelegation(this.services, { delegationId, ...this.decidedBy(person) });
    if (!decision.ok) throw refused(decision.refusal);
    return { delegationId };
  }

  private get services() {
    return { ledger: this.ledger, directory: this.directory.current };
  }

  private decidedBy({ id }: Person) {
    return { by: { personId: id }, now: this.now() };
  }
}
