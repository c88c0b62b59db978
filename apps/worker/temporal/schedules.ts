import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import { type Clock, atTimeInWales, dateInWales, toMillis } from '#domain/kernel';
import { DECISIONS_QUEUE } from '#workflows';

const startOf = (workflowType: string): Extract<ScheduleOptions['action'], { type: 'startWorkflow' }> => ({
  type: 'startWorkflow',
  workflowType,
  taskQueue: DECISIONS_QUEUE,
});

const DAY_MS = 86_400_000;

/**
 * When the digest is made: Monday to Friday; it leaves out the days that are no working days in Wales itself. The server
 * keeps its own time, so a moved clock's 08:00 is told as an hour of the server's, right until the next clock change and
 * set anew whenever a worker starts.
 */
function digestTimes(clock: Clock): ScheduleOptions['spec'] {
  if (clock.offsetMs === 0)
    return {
      calendars: [{ dayOfWeek: { start: 'MONDAY', end: 'FRIDAY' }, hour: 8 }],
      timezone: 'Europe/London',
    };
  const atEight = toMillis(atTimeInWales(dateInWales(clock.now()), '08:00')) - clock.offsetMs;
  return { intervals: [{ every: DAY_MS, offset: atEight % DAY_MS }] };
}

const schedulesBy = (clock: Clock): readonly ScheduleOptions[] => [
  {
    scheduleId: 'daily-digest',
    spec: digestTimes(clock),
    action: startOf('dailyDigest'),
    policies: { overlap: 'SKIP', catchupWindow: '12 hours' },
  },
  {
    scheduleId: 'reconcile',
    spec: { intervals: [{ every: '15 minutes' }] },
    action: startOf('reconcileClocks'),
    policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
  },
];

/** Makes the schedules, or brings those that are there to what this build says. */
export async function ensureSchedules(client: Client, clock: Clock): Promise<void> {
  await Promise.all(
    schedulesBy(clock).map(async (schedule) => {
      try {
        await client.schedule.create(schedule);
      } catch (error) {
        if (!(error instanceof ScheduleAlreadyRunning)) throw error;
        const { spec, policies } = schedule;
        const action = startOf(schedule.action.workflowType as string);
        await client.schedule.getHandle(schedule.scheduleId).update(({ state }) => ({
          spec,
          action: { ...action, workflowId: `${schedule.scheduleId}-workflow` },
          state,
          ...(policies && { policies }),
        }));
      }
    }),
  );
}
