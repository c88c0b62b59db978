import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { CurrentDirectory, Person } from '#application/directory';
import type { Viewer } from '#application/queries';
import { type StatuteRefusal, duties, duty, registrationsOf, severalEntries } from '#application/statute';
import { calendarDateSchema } from '#domain/calendars';
import { nameSchema } from '#domain/deadlines';
import { type CommandId, type Instant, dateInWales, obligationIdSchema, postIdSchema } from '#domain/kernel';
import { supplySchema } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { acceptedBy } from '#platform/accepted';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { IdempotencyKey } from '../access/request-headers';
import { NeedsScope } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { Decisions } from '../service/decisions.service';
import { AskedPage, type PageAsked, pageOf, pageQuery } from '../service/paging';

const named = z.string().min(1).max(100).describe('a duty by number (D1) or name, or the name of an entry');

const listQuery = pageQuery.extend({
  text: z.string().max(200).optional().describe('only those whose name, Act or body has these words'),
});

const registration = z.strictObject({
  /** needed for what arises each time */
  id: obligationIdSchema.optional(),
  owner: postIdSchema.optional(),
  approver: postIdSchema.optional(),
  responsible: z.string().trim().min(1).max(2_000).optional(),
  heldFrom: calendarDateSchema.optional(),
  facts: z.record(nameSchema, supplySchema).optional(),
});

/** The value. @throws Problem 404 for no duty, 422 that names the place of what does not fit */
const accepted = acceptedBy(({ code, message, pointer }: StatuteRefusal) =>
  code === 'no-such-duty'
    ? new Problem(404, code, message)
    : new Problem(422, code, message, { errors: [{ pointer: pointer ?? '', detail: message }] }),
);

@ApiTags('duties')
@ApiBearerAuth()
@Controller('duties')
export class DutiesController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The duties of the statute book, with the entries that each becomes and those that are on the register',
  })
  async list(
    @AskedBy() viewer: Viewer,
    @Query({ schema: listQuery }) { text }: z.infer<typeof listQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const all = await duties(viewer, this.ledger, { now: this.now(), text });
    const { items, next } = await pageOf(all, ({ id }) => id, asked);
    return { duties: items, next };
  }

  @Get(':id')
  @ApiOperation({
    summary:
      'One duty: its rules in words, what each counts from, what of that is recorded, and the next dates on each reading',
  })
  async get(@AskedBy() viewer: Viewer, @Param('id', { schema: named }) id: string) {
    return accepted(await duty(viewer, this.ledger, { id, now: this.now() }));
  }

  @NeedsScope('register:write')
  @Post(':entry/register')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Put an entry of a duty on the register. An entry that arises each time something happens needs an id of its own',
  })
  async register(
    @Param('entry', { schema: named }) entry: string,
    @Body({ schema: registration }) body: z.infer<typeof registration>,
    @IdempotencyKey() key: CommandId | undefined,
    @SignedInPerson() person: Person,
  ) {
    const posts = new Set<string>(this.directory.current.posts.map(({ id }) => id));
    const asked = { named: entry, ...body };
    const registrations = accepted(registrationsOf(asked, { posts, today: dateInWales(this.now()) }));
    const [one, ...others] = registrations;
    if (one === undefined || others.length > 0)
      return accepted({
        ok: false,
        refusal: severalEntries(
          entry,
          registrations.map((each) => each.entry),
        ),
      });
    const { id, command } = one;
    return this.decisions.decide({ obligationId: id, command, person, key, expectedVersion: undefined });
  }
}
