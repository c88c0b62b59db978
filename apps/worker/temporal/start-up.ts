import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { systemClock } from '#platform/clock';
import { TEMPORAL } from '#platform/temporal.module';
import { DECISIONS_QUEUE } from '#workflows';
import { OPTIONS, type WorkerOptions } from '../settings/settings';
import { ensureSchedules } from './schedules';

const PATIENCE_MS = 30_000;

/** What a worker does once it polls: makes the schedules and brings every clock to what the ledger says. */
@Injectable()
export class StartUp {
  private readonly logger = new Logger('start-up');

  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {}

  /** Waits for the clocks, but not for ever: the reconcile goes on by itself and the next worker begins another. */
  async run(): Promise<void> {
    await ensureSchedules(this.client, systemClock(this.options.settings.CLOCK_OFFSET_MS));
    const reconciled = await this.client.workflow.start('reconcileClocks', {
      workflowId: 'reconcile-at-start',
      taskQueue: DECISIONS_QUEUE,
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });
    const patience = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'late').unref());
    const result: Promise<unknown> = reconciled.result().catch((error: unknown) => error);
    const first = await Promise.race([result, patience]);
    if (first === 'late' || first instanceof Error)
      this.logger.warn(`clocks are still being restored: ${String(first)}`);
  }
}
