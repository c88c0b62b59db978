import { randomUUID } from 'node:crypto';
import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { signedBy } from '#application/acts-on-many';
import { type Person, actorFor } from '#application/directory';
import type { Viewer } from '#application/queries';
import { askForTest, mailSettings, testAnswered } from '#application/test-mail';
import type { Instant, Refusal } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { acceptedBy } from '#platform/accepted';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import { Heavy } from '#platform/request-limits';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';

const asked = acceptedBy(
  ({ code, message }: Refusal<'administrators-only' | 'acted-meanwhile'>) =>
    new Problem(code === 'administrators-only' ? 403 : 409, code, message),
);

/** So long the worker is waited for: it looks every second, and gives a server up after half a minute. */
const WAITS_MS = 10_000;

@ApiTags('service')
@ApiBearerAuth()
@Controller('mail-settings')
export class MailSettingsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'What emails are sent by: the server, TLS and the sender as the worker has them, how emails stand, and the latest test emails with the server’s answers; for administrators',
  })
  async show(@AskedBy() viewer: Viewer) {
    return asked(await mailSettings(viewer, this.ledger));
  }

  @Heavy()
  @Post('test')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Send a test email to one’s own address, on the record: what the email server answered, or an `outcome` of null where the worker has not answered within ten seconds; for administrators',
  })
  async test(@AskedBy() viewer: Viewer, @SignedInPerson() person: Person) {
    const [by, testId] = [signedBy(actorFor(person)), randomUUID()];
    asked(await askForTest(viewer, this.ledger, { testId, by, now: this.now() }));
    const answered = await testAnswered(this.ledger, testId, WAITS_MS);
    return { testId, outcome: answered?.outcome ?? null, answer: answered?.answer ?? null };
  }
}
