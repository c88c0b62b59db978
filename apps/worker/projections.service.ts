import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Ledger } from '#record/ledger';
import { LEDGER } from '#platform/ledger.module';
import { type Following, runProjections, followingProjections, refreshByHolidays } from '#record/read-models';

/** Keeps the read models that follow the ledger up to date; of several workers, one at a time writes each. */
@Injectable()
export class Projections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('projections');
  private following: Following | undefined;
  private refreshed: Promise<void> | undefined;

  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  onApplicationBootstrap(): void {
    this.refreshed = refreshByHolidays(this.ledger).then(
      (entries) => {
        if (entries > 0) this.logger.log(`${entries} entries have the days of the list of holidays in use`);
      },
      (error: unknown) => this.logger.warn(`days of another list of holidays stay: ${String(error)}`),
    );
    this.following = runProjections(this.ledger, followingProjections, {
      onFailure: (name, trouble) => {
        if (trouble instanceof Error) this.logger.warn(`${name} waits: ${trouble.message}`);
        else
          this.logger.error(
            `${name} stopped before event ${trouble.stop.eventId} at position ${trouble.stop.position}: ${trouble.stop.error}`,
          );
      },
    });
  }

  /** What is being written is finished; the ledger closes after, in onApplicationShutdown. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.following?.stop();
    await this.refreshed;
  }
}
