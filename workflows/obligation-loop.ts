import { allHandlersFinished, condition, defineUpdate, setHandler, workflowInfo } from '@temporalio/workflow';
import { ObligationRun } from './obligation-run';
import type { CommandMessage, DecisionOutcome, ObligationClock } from './messages';
import { SUBMIT_COMMAND } from './names';
import { Alarm } from './alarm';

const submitCommand = defineUpdate<DecisionOutcome, [CommandMessage]>(SUBMIT_COMMAND);

/**
 * A sleeping run keeps fewer events than this, so that it replays in milliseconds on whatever build is running. A decision
 * makes six, and a new run costs as much as two decisions.
 */
const LONG_ENOUGH = 180;

/**
 * One obligation's clock: decides commands in order, keeps one timer for what is due next, and holds no law.
 * Returns when nothing will ever be due again.
 */
export async function obligationLoop(
  start: ObligationClock,
  again: (clock: ObligationClock) => Promise<never>,
): Promise<void> {
  const run = new ObligationRun(start);
  const alarm = new Alarm();
  // before any await: an update that arrives in a task without its handler is rejected
  setHandler(submitCommand, (message) => run.queue.submit(message));

  for (;;) {
    await run.decideAllDue();
    const leaving = run.ended || longEnough();
    if (leaving) {
      await condition(() => !run.queue.isEmpty || allHandlersFinished());
      if (!run.queue.isEmpty) continue;
      if (run.background.isIdle) return run.ended ? undefined : again(run.clock);
    }
    alarm.set(run.clock);
    await condition(
      () =>
        !run.queue.isEmpty ||
        alarm.setFor !== run.clock.nextWakeAt ||
        (leaving && run.background.isIdle && allHandlersFinished()),
    );
  }
}

const longEnough = (): boolean =>
  workflowInfo().historyLength > LONG_ENOUGH || workflowInfo().continueAsNewSuggested;
