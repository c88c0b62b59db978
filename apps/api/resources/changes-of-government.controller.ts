import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  type ChangeServices,
  continueChange,
  previewChange,
  recordChange,
} from '#application/change-of-government';
import type { CurrentDirectory, Person } from '#application/directory';
import * as queries from '#application/queries';
import type { Gateway } from '#application/submit-command';
import { type GovernmentRefusal, changeRequestSchema, governmentRefusal } from '#domain/government';
import { type Instant, type Result, idSchema } from '#domain/kernel';
import { sha256Schema } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { GATEWAY } from '#platform/temporal.module';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { acceptedWith } from '../service/accepted';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageOfQuery, pageQuery } from '../service/paging';

const asked = changeRequestSchema.omit({ act: true, reason: true, document: true });

const recording = changeRequestSchema.extend({
  /** of the list that was shown: another is refused */
  listSha256: sha256Schema.optional(),
});

const STATUS: Partial<Readonly<Record<GovernmentRefusal['code'], number>>> = {
  'not-permitted': 403,
  'unknown-act': 404,
  'act-exists': 409,
  'list-changed': 409,
};

const accepted = acceptedWith(STATUS);

const wakingQuery = queries.wakingFilter.omit({ page: true }).extend(pageQuery.shape);
const ON_A_PAGE = 50;

@ApiTags('changes of government')
@ApiBearerAuth()
@Controller()
export class ChangesOfGovernmentController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(GATEWAY) private readonly gateway: Gateway,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('changes-of-government')
  @ApiOperation({ summary: 'The recorded changes of government, each with its list and what became of it' })
  async list(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const changes = await queries.changesOfGovernment(viewer, this.ledger);
    const { items, next } = await pageOf(changes, ({ act }) => act, asked);
    return { changes: items, next };
  }

  @Get('changes-of-government/:act')
  @ApiOperation({ summary: 'One recorded change of government' })
  async get(@AskedBy() viewer: queries.Viewer, @Param('act', { schema: idSchema }) act: string) {
    const changes = await queries.changesOfGovernment(viewer, this.ledger);
    const found = changes.find((change) => change.act === act);
    const answer: Result<queries.ShownChange, GovernmentRefusal> =
      found === undefined
        ? { ok: false, refusal: governmentRefusal('unknown-act', { act }) }
        : { ok: true, value: found };
    return accepted(answer);
  }

  @Post('changes-of-government/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a change of government would do to each entry, before and after' })
  async preview(@Body({ schema: asked }) body: z.output<typeof asked>, @SignedInPerson() person: Person) {
    return accepted(await previewChange(this.services(), person, body));
  }

  @Post('changes-of-government')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Record a change of government with its list, and carry it out; sent again under the same name it goes on, and reaches no entry twice',
  })
  async record(
    @Body({ schema: recording }) { listSha256, ...request }: z.output<typeof recording>,
    @SignedInPerson() person: Person,
  ) {
    return accepted(await recordChange(this.services(), person, request, listSha256));
  }

  @Post('changes-of-government/:act/continue')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Go on with a change of government that was interrupted, or try again what failed',
  })
  async goOn(@Param('act', { schema: idSchema }) act: string, @SignedInPerson() person: Person) {
    return accepted(await continueChange(this.services(), person, act));
  }

  @Get('waking')
  @ApiOperation({
    summary:
      'The entries that an event woke and that wait for an answer; each is answered by the command answer-trigger',
  })
  async waking(
    @AskedBy() viewer: queries.Viewer,
    @SignedInPerson() { posts }: Person,
    @Query({ schema: wakingQuery }) { mine }: z.infer<typeof wakingQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const list = {
      ask: (page: number) => queries.waking(viewer, this.ledger, { posts: mine && posts, page }),
      itemsOf: (found: queries.Waking) => found.waking,
      size: ON_A_PAGE,
      keyOf: ({ obligationId, trigger }: queries.Waking['waking'][number]) => `${trigger} ${obligationId}`,
    };
    const { items, next, answer } = await pageOfQuery(list, asked);
    return { waking: items, count: answer.count, next };
  }

  private services(): ChangeServices {
    const { ledger, gateway } = this;
    return { ledger, gateway, directory: this.directory.current, now: this.now() };
  }
}
