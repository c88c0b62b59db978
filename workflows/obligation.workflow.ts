import { continueAsNew } from '@temporalio/workflow';
import type { ObligationClock } from './messages';
import { obligationLoop } from './obligation-loop';

/** The clock of what has an end or a day to look again, and of a fact's own stream. */
export async function oneOffCommitment(clock: ObligationClock): Promise<void> {
  await obligationLoop(clock, (next) => continueAsNew<typeof oneOffCommitment>(next));
}

/** The clock of a duty that comes round again. Lives as long as the duty. */
export async function recurringDuty(clock: ObligationClock): Promise<void> {
  await obligationLoop(clock, (next) => continueAsNew<typeof recurringDuty>(next));
}
