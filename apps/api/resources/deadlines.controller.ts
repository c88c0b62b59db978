import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type CountAnswerJson, type DeadlineAnswerJson, readPhrase } from '#domain/deadlines';
import { answerInAnyCase } from '#platform/answer-in-any-case';
import { LEDGER } from '#platform/ledger.module';
import type { Ledger } from '#record/ledger';
import { NeedsScope } from '../access/scopes.guard';

/** Any object: what is no question is an answer too, and says where it is wrong. */
const question = z.looseObject({});

const phrase = z.strictObject({
  words: z.string().trim().min(1).max(2_000),
  saidOn: calendarDateSchema.describe('the day of the statement: what the words count from'),
});

@ApiTags('deadlines')
@ApiBearerAuth()
@Controller()
export class DeadlinesController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @NeedsScope('read')
  @Post('deadlines/compute')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Work out one deadline from a duty or a rule, or count the days between two days; the same question and answer as `cylch deadline compute`',
  })
  compute(@Body({ schema: question }) body: z.infer<typeof question>): DeadlineAnswerJson | CountAnswerJson {
    return answerInAnyCase(body, this.ledger.holidays.current);
  }

  @NeedsScope('read')
  @Post('phrases')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Read a phrase of time in English or Welsh: each way to read it with its rule and window, or why it names no date. Records nothing',
  })
  phrase(@Body({ schema: phrase }) { words, saidOn }: z.infer<typeof phrase>) {
    return readPhrase({ words, saidOn });
  }
}
