import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { CurrentDirectory, Person } from '#application/directory';
import { continueKindLadder, previewKindLadder, setKindLadder } from '#application/kind-ladders';
import type { Gateway } from '#application/submit-command';
import type { KindLadderRefusal } from '#domain/kind-ladders';
import { type Instant, obligationIdSchema } from '#domain/kernel';
import { kindLadderOfSchema, ladderSchema, sha256Schema } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { GATEWAY } from '#platform/temporal.module';
import { SignedInPerson } from '../access/signed-in.guard';
import { acceptedWith } from '../service/accepted';
import { yearsQuery } from '../service/parameters';

const of = kindLadderOfSchema.extend({ authority: kindLadderOfSchema.shape.authority.default(null) });
const asked = of.extend({ ladder: ladderSchema.nullable() });
const setting = asked.extend({
  reason: z.string().min(1).max(20_000),
  /** of the list that was shown: another is refused */
  listSha256: sha256Schema.optional(),
});

const range = yearsQuery.extend({
  limit: z.coerce.number().int().min(1).max(200).default(25).describe('reminders of so many entries'),
  after: obligationIdSchema.optional().describe('reminders of the entries after this one'),
});

const STATUS: Partial<Readonly<Record<KindLadderRefusal['code'], number>>> = {
  'not-permitted': 403,
  'none-set': 404,
  'list-changed': 409,
};

const accepted = acceptedWith(STATUS);

/** Who is reminded when, for every entry of a kind. */
@ApiTags('obligations')
@ApiBearerAuth()
@Controller('ladders')
export class KindLaddersController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(GATEWAY) private readonly gateway: Gateway,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'The entries that a ladder for their kind would reach, and the reminders of each that would change',
  })
  async preview(
    @Body({ schema: asked }) body: z.output<typeof asked>,
    @Query({ schema: range }) query: z.output<typeof range>,
    @SignedInPerson() person: Person,
  ) {
    return accepted(await previewKindLadder(this.services(), person, body, query));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Set who is reminded when for every entry of a kind (and, where given, an authority) that has no ladder of its own, from today on; entries registered later take it too',
  })
  async set(
    @Body({ schema: setting }) { listSha256, ...body }: z.output<typeof setting>,
    @SignedInPerson() person: Person,
  ) {
    return accepted(await setKindLadder(this.services(), person, body, listSha256));
  }

  @Post('continue')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on with the newest ladder of a kind: what was interrupted, and what failed' })
  async goOn(@Body({ schema: of }) body: z.output<typeof of>, @SignedInPerson() person: Person) {
    return accepted(await continueKindLadder(this.services(), person, body));
  }

  private services() {
    const { ledger, gateway } = this;
    return { ledger, gateway, directory: this.directory.current, now: this.now() };
  }
}
