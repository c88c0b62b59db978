import { Inject, Injectable } from '@nestjs/common';
import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { addMillis, type Instant } from '#kernel';
import type { Ledger } from '#ledger';
import { listClocks, listTriggers, listWaitingFor } from '#read-models';
import { applyReconcile, CommandGateway, planReconcile, type WaitingRow, type WakeInput } from '#workflows';
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
    const clockOffsetMs = this.options.settings.CLOCK_OFFSET_MS;
    const now = addMillis(serverNow, clockOffsetMs);
    const [clocks, waiting] = await Promise.all([listClocks(this.ledger.db), this.waiting()]);
    const plan = await planReconcile({ client: this.client, clocks, waiting, now });
    const { mended, unmended } = await applyReconcile(
      new CommandGateway({ client: this.client, clockOffsetMs }),
      plan,
      now,
    );
    if (unmended.length > 0) throw new Error(describe(unmended));
    return { v: 1, mended: mended.length };
  }

  /** Tells every row that waits for these triggers. @throws Error while a row has not answered */
  async wakeWaiting({ triggers, now, clockOffsetMs }: WakeInput): Promise<void> {
    const gateway = new CommandGateway({ client: this.client, clockOffsetMs });
    for (const row of await this.waiting(triggers)) {
      const { unmended } = await applyReconcile(gateway, [{ ...row, why: 'not-told' }], now);
      if (unmended.length > 0) throw new Error(describe(unmended));
      heartbeat();
    }
  }

  private async waiting(only?: readonly string[]): Promise<WaitingRow[]> {
    const recorded = await listTriggers(this.ledger.db);
    const rows = recorded
      .filter(({ name }) => only === undefined || only.includes(name))
      .map(async ({ name, eventId, effectiveOn }) =>
        (await listWaitingFor(this.ledger.db, name)).map((row) => ({
          ...row,
          trigger: { name, eventId, effectiveOn },
        })),
      );
    return (await Promise.all(rows)).flat();
  }
}

const describe = (unmended: readonly { obligationId: string; reason: string }[]): string =>
  unmended.map(({ obligationId, reason }) => `${obligationId}: ${reason}`).join('; ');
