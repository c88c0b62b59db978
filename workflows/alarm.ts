import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '#domain/kernel';
import { millisUntil } from './clock';
import type { ObligationClock } from './messages';

/** The one timer of a run. It stays armed while the hour stays the same, so that a command costs no timer. */
export class Alarm {
  private armed: { readonly at: Instant; readonly scope: CancellationScope } | null = null;

  /** the hour it will ring at; null once it has rung */
  get setFor(): Instant | null {
    return this.armed?.at ?? null;
  }

  set(clock: ObligationClock): void {
    const at = clock.nextWakeAt;
    if (at === this.setFor) return;
    this.armed?.scope.cancel();
    this.armed = at === null ? null : { at, scope: new CancellationScope() };
    if (this.armed) void this.ring(this.armed, millisUntil(clock, this.armed.at));
  }

  private async ring(armed: { at: Instant; scope: CancellationScope }, ms: number): Promise<void> {
    try {
      await armed.scope.run(() => sleep(ms, { summary: `next due ${armed.at}` }));
      if (this.armed === armed) this.armed = null;
    } catch (failure) {
      if (!isCancellation(failure)) throw failure;
    }
  }
}
