import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import * as queries from '#application/queries';
import type { CommandId, Instant } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { type CurrentDirectory, type Person, actorFor } from '#application/directory';
import { previewFact } from '#application/submit-command';
import {
  type Command,
  documentSchema,
  factKindSchema,
  factSaid,
  factStatusSchema,
  factStream,
  lateRecordingSchema,
} from '#domain/obligations';
import { ExpectedVersion, IdempotencyKey } from '../access/request-headers';
import { NeedsScope } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { accepted } from '../service/accepted';
import { tagged } from '../service/entity-tag';
import { Decisions, refusedBy } from '../service/decisions.service';
import { factCommand, factParameter } from '../service/parameters';
import { AskedPage, type PageAsked, type PageQuery, pageOfTwo, pageQuery } from '../service/paging';

const recording = z.strictObject({
  kind: factKindSchema.optional(),
  title: bilingualSchema.optional(),
  number: z.int().min(1).optional(),
  status: factStatusSchema.optional(),
  ...factSaid,
  evidence: documentSchema,
  /** said where nothing on the register waits for it */
  evenIfNothingWaits: z.literal(true).optional(),
  late: lateRecordingSchema.optional(),
});

const commandOf = (
  fact: string,
  { late, evenIfNothingWaits, ...rest }: z.infer<typeof recording>,
): Command => ({
  type: 'record-fact',
  fact,
  ...rest,
  ...(evenIfNothingWaits && { evenIfNothingWaits }),
  ...(late && { late }),
});

@ApiTags('facts')
@ApiBearerAuth()
@Controller('facts')
export class FactsController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The facts that entries count from or wait for, and those recorded, with what is proposed about them',
  })
  async list(
    @AskedBy() viewer: queries.Viewer,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const keyOf = ({ fact }: { readonly fact: string }) => fact;
    const [awaited, recorded, next] = await pageOfTwo(
      [await queries.awaitedFacts(viewer, this.ledger), keyOf],
      [await queries.recordedFacts(viewer, this.ledger), keyOf],
      asked,
    );
    return { awaited, recorded, next };
  }

  @Get(':name')
  @ApiOperation({
    summary:
      'One fact: its entries with their numbers, what is proposed about it, the entries that count from it, and the lists of dates that it set or moved',
  })
  async get(
    @AskedBy() viewer: queries.Viewer,
    @Param('name', { schema: factParameter }) name: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const found = accepted(await queries.fact(viewer, this.ledger, { name }));
    return tagged(response, found.version, found);
  }

  @NeedsScope('read')
  @Post(':name/preview')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What recording a fact would do, with the body that records it: every date it would set, move or take away, and who must agree. Records nothing; refuses what the recording would be refused',
  })
  preview(
    @AskedBy() viewer: queries.Viewer,
    @Param('name', { schema: factParameter }) name: string,
    @Body({ schema: recording }) body: z.infer<typeof recording>,
    @SignedInPerson() person: Person,
  ) {
    return this.previewed(viewer, person, name, commandOf(name, body));
  }

  @NeedsScope('read')
  @Post(':name/commands/preview')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What a proposal about a fact, or its approval, would do: every date it would set, move or take away, and who must agree. Records nothing',
  })
  previewCommand(
    @AskedBy() viewer: queries.Viewer,
    @Param('name', { schema: factParameter }) name: string,
    @Body({ schema: factCommand }) command: Command,
    @SignedInPerson() person: Person,
  ) {
    return this.previewed(viewer, person, name, command);
  }

  @NeedsScope('register:write')
  @Post(':name/commands')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Propose a fact, another day for a recorded one or its withdrawal, approve or refuse that as a second person, or take the proposal back',
  })
  correct(
    @Param('name', { schema: factParameter }) name: string,
    @Body({ schema: factCommand }) command: Command,
    @IdempotencyKey() key: CommandId | undefined,
    @ExpectedVersion() expectedVersion: number | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.decide({
      obligationId: factStream(name),
      command,
      person,
      key,
      expectedVersion,
    });
  }

  @NeedsScope('register:write')
  @Post(':name')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Record a fact that dates count from: something that happened or is expected, a period, a value or a calendar. It reaches every entry that counts from it or waits for it, and their dates are worked out anew; where it sets or moves a date that an Act fixes it becomes a proposal. Refused, with names that are near, where nothing waits for it, unless evenIfNothingWaits says that it is meant',
  })
  record(
    @Param('name', { schema: factParameter }) name: string,
    @Body({ schema: recording }) body: z.infer<typeof recording>,
    @IdempotencyKey() key: CommandId | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.decide({
      obligationId: factStream(name),
      command: commandOf(name, body),
      person,
      key,
      expectedVersion: undefined,
    });
  }

  private async previewed(viewer: queries.Viewer, person: Person, fact: string, command: Command) {
    const asked = { actor: actorFor(person), viewer, fact, command, now: this.now() };
    const { ledger } = this;
    const preview = await previewFact({ ledger, directory: this.directory.current }, asked);
    if (!preview.ok) throw refusedBy(preview.refusal, null, null);
    return preview.value;
  }
}
