import { Body, Controller, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Person } from '#identity';
import type { Command } from '#obligations';
import { workflowTypeOf } from '#read-models';
import { ExpectedVersion, IdempotencyKey } from '../access/request-headers';
import { SignedInPerson } from '../access/signed-in-person';
import { SignedInGuard } from '../access/signed-in.guard';
import { Decisions } from '../service/decisions.service';
import { notFound } from '../problem/problem';
import { API_SERVICES, type ApiServices } from '../services';
import { askableCommand, idParameter } from '../service/parameters';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class AskDecisionController {
  constructor(
    @Inject(Decisions) private readonly decisions: Decisions,
    @Inject(API_SERVICES) private readonly services: ApiServices,
  ) {}

  @Post(':id/commands')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for a decision; the same Idempotency-Key gives the first outcome again' })
  async ask(
    @Param('id', { schema: idParameter }) id: string,
    @Body({ schema: askableCommand }) command: Command,
    @IdempotencyKey() key: string | undefined,
    @ExpectedVersion() expectedVersion: number | undefined,
    @SignedInPerson() person: Person,
  ) {
    const known = await workflowTypeOf(this.services.ledger.db, id);
    if (known === undefined) throw notFound(id);
    const workflowType = known ?? 'oneOffCommitment';
    return this.decisions.decide({ obligationId: id, workflowType, command, person, key, expectedVersion });
  }
}
