import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { type Instant, type ObligationId, addMillis } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { systemClock } from '#platform/clock';
import { LEDGER } from '#platform/ledger.module';
import { GATEWAY, TEMPORAL } from '#platform/temporal.module';
import { listPendingNotifications, refreshByHolidays } from '#record/read-models';
import { CommandGateway, applyReconcile, reconcileAll, rearmClocks } from '#application/clocks';
import { lookForList } from '#application/effects';
import { HOLIDAYS } from '#domain/deadlines';
import { registerCases } from '#application/cases';
import type { WakeInput } from '#workflows';
import { OPTIONS, type WorkerOptions } from '../settings/settings';

/** Keeps the clocks as the ledger has them: restarts what is missing, pokes what is behind, tells who waits. */
@Injectable()
export class ClockKeeper {
  constructor(
    @Inject(LEDGER) readonly ledger: Ledger,
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(GATEWAY) readonly gateway: CommandGateway,
    @Inject(OPTIONS) private readonly options: WorkerOptions,
  ) {}

  /** @throws Error while some clock could not be mended; the next round tries again */
  async reconcile(serverNow: Instant): Promise<{ v: 1; mended: number }> {
    const now = addMillis(serverNow, this.options.settings.CLOCK_OFFSET_MS);
    const { client, gateway } = this;
    const { mended, unmended } = await reconcileAll({ client, gateway, db: this.ledger.db, now });
    const { registered, unregistered } = await registerCases(this);
    const left = [...unmended, ...unregistered];
    if (left.length > 0) throw new Error(describe(left));
    return { v: 1, mended: mended + registered.length };
  }

  /** Tells every row that waits for these triggers. @throws Error while a row has not answered */
  async wakeWaiting({ triggers, now, clockOffsetMs }: WakeInput): Promise<void> {
    const gateway = new CommandGateway({ client: this.client, clock: systemClock(clockOffsetMs) });
    const { unregistered } = await registerCases({ gateway, ledger: this.ledger }, triggers);
    if (unregistered.length > 0) throw new Error(describe(unregistered));
    const pending = await listPendingNotifications(this.ledger.db, triggers);
    for (const row of pending) {
      const { unmended } = await applyReconcile(gateway, [{ ...row, why: 'not-notified' }], now);
      if (unmended.length > 0) throw new Error(describe(unmended));
    }
    if (!triggers.includes(HOLIDAYS)) return;
    await lookForList(this.ledger);
    const { unmended } = await rearmClocks({ ledger: this.ledger, gateway }, now);
    if (unmended.length > 0) throw new Error(describe(unmended));
    await refreshByHolidays(this.ledger);
  }
}

const describe = (unmended: readonly { obligationId: ObligationId; reason: string }[]): string =>
  unmended.map(({ obligationId, reason }) => `${obligationId}: ${reason}`).join('; ');
