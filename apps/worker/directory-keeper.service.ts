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
import { Regularly } from '#platform/regularly';
import { OPTIONS, type WorkerOptions } from './settings/settings';

const EVERY_MS = 5_000;

/** Records who holds which post whenever the directory has changed; of several workers, one does. */
@Injectable()
export class DirectoryKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('directory');
  private readonly reader: DirectoryReader;
  private readonly looks = new Regularly(
    () => this.look(),
    // the database may be away for a while
    (error) => this.logger.warn(`not recorded yet: ${String(error)}`),
  );

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {
    this.reader = new DirectoryReader(ledger);
  }

  onApplicationBootstrap(): void {
    void this.looks.begin(EVERY_MS);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.looks.end();
  }

  private async look(): Promise<void> {
    const { ledger, reader } = this;
    const { now } = systemClock(this.options.settings.CLOCK_OFFSET_MS);
    if (await recordDirectory({ ledger, reader }, this.directory.current, now()))
      this.logger.log('the directory is another than before: recorded');
  }
}
