import { type Client, ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import { DECISIONS_QUEUE } from '#workflows';

const startOf = (workflowType: string): Extract<ScheduleOptions['action'], { type: 'startWorkflow' }> => ({
  type: 'startWorkflow',
  workflowType,
  taskQueue: DECISIONS_QUEUE,
});

/** Monday to Friday: the digest itself leaves out the days that are no working days in Wales. */
const schedules: readonly ScheduleOptions[] = [
  {
    scheduleId: 'daily-digest',
    spec: {
      calendars: [{ dayOfWeek: { start: 'MONDAY', end: 'FRIDAY' }, hour: 8 }],
      timezone: 'Europe/London',
    },
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
export async function ensureSchedules(client: Client): Promise<void> {
  await Promise.all(
    schedules.map(async (schedule) => {
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
