import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DirectoryReader, recordDirectory } from '#application/delegation';
import type { CurrentDirectory } from '#application/directory';
import type { Ledger } from '#record/ledger';
import { systemClock } from '#platform/clock';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { OPTIONS, type WorkerOptions } from './settings/settings';

const EVERY_MS = 5_000;

/** Records who holds which post whenever the directory has changed; of several workers, one does. */
@Injectable()
export class DirectoryKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('directory');
  private readonly reader: DirectoryReader;
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {
    this.reader = new DirectoryReader(ledger);
  }

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): void {
    this.looking = this.looking
      .then(async () => {
        const { ledger, reader } = this;
        const { now } = systemClock(this.options.settings.CLOCK_OFFSET_MS);
        if (await recordDirectory({ ledger, reader }, this.directory.current, now()))
          this.logger.log('the directory is another than before: recorded');
      })
      // the database may be away for a while
      .catch((error: unknown) => this.logger.warn(`not recorded yet: ${String(error)}`));
  }
}
