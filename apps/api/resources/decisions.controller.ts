import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Person } from '#application/directory';
import * as queries from '#application/queries';
import { nonsenseIn } from '#application/submit-command';
import { type CommandId, type Instant, type ObligationId, dateInWales } from '#domain/kernel';
import {
  type Command,
  type ObligationDefinition,
  definitionSchema,
  previewRegistration,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { ExpectedVersion, IdempotencyKey } from '../access/request-headers';
import { NeedsScope } from '../access/scopes.guard';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { Decisions, refusedBy } from '../service/decisions.service';
import { idParameter, personCommand } from '../service/parameters';

const Id = () => Param('id', { schema: idParameter });

/** What is decided of entries of the register. */
@ApiTags('obligations')
@ApiBearerAuth()
@Controller('obligations')
export class DecisionsController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @NeedsScope('register:write')
  @Post()
  @ApiOperation({ summary: 'Put an obligation on the register' })
  register(
    @Body({ schema: definitionSchema }) definition: ObligationDefinition,
    @IdempotencyKey() key: CommandId | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.decide({
      obligationId: definition.id,
      command: { type: 'register', definition },
      person,
      key,
      expectedVersion: undefined,
    });
  }

  @NeedsScope('read')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What would come of putting an obligation on the register: its occurrences, their milestones and what these clash with; nothing is recorded',
  })
  async preview(
    @AskedBy() viewer: queries.Viewer,
    @Body({ schema: definitionSchema }) definition: ObligationDefinition,
  ) {
    const now = this.now();
    const nonsense = nonsenseIn({ type: 'register', definition }, dateInWales(now));
    if (nonsense !== null) throw refusedBy(nonsense, null, null);
    const elections = await queries.pollDays(viewer, this.ledger, { now });
    const previewed = previewRegistration(definition, {
      now,
      calendar: this.ledger.holidays.current,
      elections,
    });
    if (previewed.ok) return { occurrences: previewed.value };
    const { code, message, pointer = '' } = previewed.refusal;
    throw new Problem(422, code, message, { errors: [{ pointer, detail: message }] });
  }

  @NeedsScope('read')
  @Post(':id/commands/preview')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What a command would do, were it sent now: what would be recorded, the dates and reminders before and after, every date it would move of entries that count from this one, who would be mailed, and who must agree. Records nothing; refuses what the command would be refused',
  })
  previewCommand(
    @Id() id: ObligationId,
    @Body({ schema: personCommand }) command: Command,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.preview({ obligationId: id, command, person });
  }

  @NeedsScope('register:write')
  @Post(':id/commands')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for a decision; the same Idempotency-Key gives the first outcome again' })
  submit(
    @Id() id: ObligationId,
    @Body({ schema: personCommand }) command: Command,
    @IdempotencyKey() key: CommandId | undefined,
    @ExpectedVersion() expectedVersion: number | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.decide({ obligationId: id, command, person, key, expectedVersion });
  }
}
