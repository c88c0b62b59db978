import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { addMillis, type Instant } from '#kernel';
import { systemClock } from '#process';
import type { Ledger } from '#ledger';
import { listClocks, listUntold } from '#read-models';
import { applyReconcile, CommandGateway, planReconcile, type WakeInput } from '#workflows';
import { OPTIONS, type WorkerOptions } from '../options';
import { LEDGER, TEMPORAL } from '../tokens';

/** Keeps the clocks as the ledger has them: restarts what is missing, pokes what is behind, tells who waits. */
@Injectable()
export class ClockKeeper {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {}

  /** @throws Error while some clock could not be mended; the next round tries again */
  async reconcile(serverNow: Instant): Promise<{ v: 1; mended: number }> {
    const clock = systemClock(this.options.settings.CLOCK_OFFSET_MS);
    const now = addMillis(serverNow, clock.offsetMs);
    const [clocks, waiting] = await Promise.all([listClocks(this.ledger.db), listUntold(this.ledger.db)]);
    const plan = await planReconcile({ client: this.client, clocks, waiting, now });
    const { mended, unmended } = await applyReconcile(
      new CommandGateway({ client: this.client, clock }),
      plan,
      now,
    );
    if (unmended.length > 0) throw new Error(describe(unmended));
    return { v: 1, mended: mended.length };
  }

  /** Tells every row that waits for these triggers. @throws Error while a row has not answered */
  async wakeWaiting({ triggers, now, clockOffsetMs }: WakeInput): Promise<void> {
    const clock = systemClock(clockOffsetMs);
    const gateway = new CommandGateway({ client: this.client, clock });
    const untold = await listUntold(this.ledger.db);
    for (const row of untold.filter(({ trigger }) => triggers.includes(trigger.name))) {
      const { unmended } = await applyReconcile(gateway, [{ ...row, why: 'not-told' }], now);
      if (unmended.length > 0) throw new Error(describe(unmended));
    }
  }
}

const describe = (unmended: readonly { obligationId: string; reason: string }[]): string =>
  unmended.map(({ obligationId, reason }) => `${obligationId}: ${reason}`).join('; ');
