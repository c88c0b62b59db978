import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type CountAnswerJson, type DeadlineAnswerJson } from '#domain/deadlines';
import { answerInAnyCase } from '#platform/answer-in-any-case';
import { LEDGER } from '#platform/ledger.module';
import type { Ledger } from '#record/ledger';
import { NeedsScope } from '../access/scopes.guard';

/** Any object: what is no question is an answer too, and says where it is wrong. */
const question = z.looseObject({});

@ApiTags('deadlines')
@ApiBearerAuth()
@Controller('deadlines')
export class DeadlinesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @NeedsScope('read')
  @Post('compute')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Work out one deadline from a duty or a rule, or count the days between two days; the same question and answer as `cylch deadline compute`',
  })
  compute(@Body({ schema: question }) body: z.infer<typeof question>): DeadlineAnswerJson | CountAnswerJson {
    return answerInAnyCase(body, this.ledger.holidays.current);
  }
}
