import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { systemClock } from '#platform/clock';
import { TEMPORAL } from '#platform/temporal.module';
import { DECISIONS_QUEUE } from '#workflows';
import { OPTIONS, type WorkerOptions } from '../settings/settings';
import { ensureSchedules } from './schedules';

/** What a worker does once its build serves: makes the schedules and has every clock brought to what the ledger says. */
@Injectable()
export class StartUp {
  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {}

  /** Begins the reconcile and does not wait for it: commands are decided meanwhile. */
  async run(): Promise<void> {
    await ensureSchedules(this.client, systemClock(this.options.settings.CLOCK_OFFSET_MS));
    await this.client.workflow.start('reconcileClocks', {
      workflowId: 'reconcile-at-start',
      taskQueue: DECISIONS_QUEUE,
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });
  }
}
