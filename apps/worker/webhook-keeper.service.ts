import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { WebhookDeliveries, keepWebhooks, webhookFollower } from '#application/webhooks';
import { type Following, runProjections } from '#record/read-models';
import type { SealedLedger } from '#record/sealed-ledger';
import { systemClock } from '#platform/clock';
import { LEDGER } from '#platform/ledger.module';
import { Regularly } from '#platform/regularly';
import { OPTIONS, type WorkerOptions } from './settings/settings';

const LOOKS_EVERY_MS = 500;
const KEEPS_EVERY_MS = 3_600_000;

/** Queues what other systems hear of and sends it; of several workers each message is sent by one. */
@Injectable()
export class WebhookKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('webhooks');
  private readonly deliveries: WebhookDeliveries;
  private readonly looks: Regularly;
  private readonly keeps: Regularly;
  private following: Following | undefined;

  constructor(
    @Inject(LEDGER) private readonly ledger: SealedLedger,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {
    const { CLOCK_OFFSET_MS, WEBHOOK_ALLOWED_RECEIVERS: allowed } = options.settings;
    const { now } = systemClock(CLOCK_OFFSET_MS);
    // the database may be away for a while
    const onFailure = (error: unknown): void => this.logger.warn(`nothing was sent: ${String(error)}`);
    this.deliveries = new WebhookDeliveries({
      ledger,
      now,
      signedAt: systemClock().now,
      allowed,
      onFailure,
    });
    this.looks = new Regularly(() => this.deliveries.look(), onFailure);
    this.keeps = new Regularly(() => keepWebhooks(ledger, { allowed, now: now() }), onFailure);
  }

  onApplicationBootstrap(): void {
    this.following = runProjections(this.ledger, [webhookFollower(webUrlIn(this.options))], {
      onFailure: (name, trouble) => {
        if (trouble instanceof Error) this.logger.warn(`${name} waits: ${trouble.message}`);
        else this.logger.error(`${name} stopped at position ${trouble.stop.position}: ${trouble.stop.error}`);
      },
    });
    void this.keeps.begin(KEEPS_EVERY_MS);
    void this.looks.begin(LOOKS_EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.following?.stop(), this.keeps.end(), this.looks.end()]);
    await this.deliveries.end();
  }
}

const webUrlIn = ({ settings }: WorkerOptions): string => settings.WEB_URL.replace(/\/$/u, '');
