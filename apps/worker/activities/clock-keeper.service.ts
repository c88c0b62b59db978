import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { type Instant, type ObligationId, addMillis } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { systemClock } from '#platform/clock';
import { LEDGER } from '#platform/ledger.module';
import { GATEWAY, TEMPORAL } from '#platform/temporal.module';
import { listClocks, listPendingNotifications } from '#record/read-models';
import { clocksSetAside } from '#application/set-aside';
import { CommandGateway, applyReconcile, planReconcile } from '#application/clocks';
import type { WakeInput } from '#workflows';
import { OPTIONS, type WorkerOptions } from '../settings/settings';

/** Keeps the clocks as the ledger has them: restarts what is missing, pokes what is behind, tells who waits. */
@Injectable()
export class ClockKeeper {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(GATEWAY) private readonly gateway: CommandGateway,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {}

  /** @throws Error while some clock could not be mended; the next round tries again */
  async reconcile(serverNow: Instant): Promise<{ v: 1; mended: number }> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    const [clocks, waiting, setAside] = await Promise.all([
      listClocks(this.ledger.db),
      listPendingNotifications(this.ledger.db),
      clocksSetAside(this.ledger.db),
    ]);
    const plan = await planReconcile({ client: this.client, clocks, waiting, setAside, now });
    const { mended, unmended } = await applyReconcile(this.gateway, plan, now);
    if (unmended.length > 0) throw new Error(describe(unmended));
    return { v: 1, mended: mended.length };
  }

  /** Tells every row that waits for these triggers. @throws Error while a row has not answered */
  async wakeWaiting({ triggers, now, clockOffsetMs }: WakeInput): Promise<void> {
    const gateway = new CommandGateway({ client: this.client, clock: systemClock(clockOffsetMs) });
    const pending = await listPendingNotifications(this.ledger.db, triggers);
    for (const row of pending) {
      const { unmended } = await applyReconcile(gateway, [{ ...row, why: 'not-notified' }], now);
      if (unmended.length > 0) throw new Error(describe(unmended));
    }
  }
}

const describe = (unmended: readonly { obligationId: ObligationId; reason: string }[]): string =>
  unmended.map(({ obligationId, reason }) => `${obligationId}: ${reason}`).join('; ');
