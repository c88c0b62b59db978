import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Ledger } from '#record/ledger';
import { type StandingVersion, type TakeOver, standFor } from '#application/worker-versions';
import { LEDGER } from '#platform/ledger.module';
import { TEMPORAL } from '#platform/temporal.module';
import { OPTIONS, type WorkerOptions } from '../settings/settings';
import { buildOf } from '../settings/build-id';
import { StartUp } from './start-up';

const LOOK_EVERY_MS = 15_000;

/** Sees that some build serves: this worker’s where it is to take over, and wherever the one that serves has no worker left. */
@Injectable()
export class Serving {
  private readonly logger = new Logger('serving');
  private serves = false;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
    private readonly startUp: StartUp,
  ) {}

  get version(): StandingVersion {
    const { settings } = this.options;
    return { deployment: settings.WORKER_DEPLOYMENT, build: buildOf(settings) };
  }

  /** Resolves once this build serves or another does. @throws Error where the server does not know workers of this build */
  async begin(): Promise<void> {
    await this.look(true);
    this.timer = setInterval(() => {
      this.looking = this.look(false).catch((error: unknown) => this.logger.warn(String(error)));
    }, LOOK_EVERY_MS);
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(starting: boolean): Promise<void> {
    const { client, version } = this;
    const policy = this.options.settings.WORKER_TAKES_OVER;
    const outcome = await standFor({ ...version, client, db: this.ledger.db, policy, starting });
    const serves = outcome.serving === version.build;
    if (serves !== this.serves || starting) this.tell(outcome);
    const begins = serves && !this.serves;
    this.serves = serves;
    if (begins) await this.startUp.run();
  }

  private tell({ serving, taken }: TakeOver): void {
    const { build } = this.version;
    if (serving !== build) this.logger.warn(`build ${serving} serves; this one, ${build}, waits`);
    else this.logger.log(`build ${build} serves${taken ? ' from now on' : ''}`);
  }
}
