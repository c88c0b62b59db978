import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { CurrentDirectory } from '#application/directory';
import { createTransport } from '#application/notifications';
import { mailServerOf, sendTests } from '#application/test-mail';
import type { Ledger } from '#record/ledger';
import { noteMailServer } from '#record/test-mails';
import { systemClock } from '#platform/clock';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { Regularly } from '#platform/regularly';
import { OPTIONS, type WorkerOptions } from './settings/settings';

const EVERY_MS = 1_000;

/** Says what this worker sends emails by, and sends the test emails that administrators asked for. */
@Injectable()
export class TestMailKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('test-mail');
  private readonly looks = new Regularly(
    () => this.sayAndSend(),
    // the database may be away for a while
    (error) => this.logger.warn(`no test email was sent: ${String(error)}`),
  );
  private hasSaid = false;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {}

  onApplicationBootstrap(): void {
    void this.looks.begin(EVERY_MS);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looks.end();
  }

  private async sayAndSend(): Promise<void> {
    const { SMTP_URL, MAIL_FROM, WEB_URL, CLOCK_OFFSET_MS } = this.options.settings;
    const { now } = systemClock(CLOCK_OFFSET_MS);
    if (!this.hasSaid) await noteMailServer(this.ledger.db, mailServerOf(SMTP_URL, MAIL_FROM), now());
    this.hasSaid = true;
    await sendTests({
      ledger: this.ledger,
      transport: createTransport(SMTP_URL),
      settings: { from: MAIL_FROM, webUrl: WEB_URL },
      directory: this.directory.current,
      now: now(),
    });
  }
}
