import { continueAsNew, sleep } from '@temporalio/workflow';
import type { ObligationClock } from '#workflows';
import { obligationLoop } from '../../workflows/obligation-loop';

/** A variant of the real workflow that sleeps first: no recorded history fits it. */
export async function recurringDuty(clock: ObligationClock): Promise<void> {
  await sleep(1_000);
  await obligationLoop(clock, (next) => continueAsNew<typeof recurringDuty>(next));
}
