import { Body, Controller, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Person } from '#identity';
import { definitionSchema, workflowTypeFor, type ObligationDefinition } from '#obligations';
import { IdempotencyKey } from '../access/request-headers';
import { SignedInPerson } from '../access/signed-in-person';
import { SignedInGuard } from '../access/signed-in.guard';
import { Decisions } from '../service/decisions.service';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class RegisterObligationController {
  constructor(@Inject(Decisions) private readonly decisions: Decisions) {}

  @Post()
  @ApiOperation({ summary: 'Put an obligation on the register' })
  register(
    @Body({ schema: definitionSchema }) definition: ObligationDefinition,
    @IdempotencyKey() key: string | undefined,
    @SignedInPerson() person: Person,
  ) {
    return this.decisions.decide({
      obligationId: definition.id,
      workflowType: workflowTypeFor(definition.kind) ?? 'oneOffCommitment',
      command: { type: 'register', definition },
      person,
      key,
      expectedVersion: undefined,
    });
  }
}
