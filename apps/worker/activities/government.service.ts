import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { continueInterrupted } from '#application/change-of-government';
import { CommandGateway } from '#application/clocks';
import type { CurrentDirectory } from '#application/directory';
import { continueInterruptedLadders } from '#application/kind-ladders';
import { type Instant, addMillis } from '#domain/kernel';
import { systemClock } from '#platform/clock';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { logger } from '#platform/logger';
import { TEMPORAL } from '#platform/temporal.module';
import type { Ledger } from '#record/ledger';
import { OPTIONS, type WorkerOptions } from '../settings/settings';

/** Goes on with acts on many entries that a program left half-way: changes of government, ladders by kind. */
@Injectable()
export class GovernmentService {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {}

  /** Never throws: the next round tries again. */
  async goOn(serverNow: Instant): Promise<void> {
    const offset = this.options.settings.CLOCK_OFFSET_MS;
    const services = {
      ledger: this.ledger,
      gateway: new CommandGateway({ client: this.client, clock: systemClock(offset) }),
      directory: this.directory.current,
      now: addMillis(serverNow, offset),
    };
    try {
      await continueInterrupted(services);
    } catch (error) {
      logger.warn({ err: error }, 'a change of government that was interrupted could not go on');
    }
    try {
      await continueInterruptedLadders(services);
    } catch (error) {
      logger.warn({ err: error }, 'a ladder by kind that was interrupted could not go on');
    }
  }
}
