import { addMillis, atTimeInWales, calendarDate, dateInWales, instant, toMillis } from '#domain/kernel';
import { clockFrom, serverClock } from '../../../tests/support/clock';
import { eventually } from '../../../tests/support/eventually';
import { type TestTemporal, openTestTemporal } from '../../../tests/support/temporal';
import { ensureSchedules } from './schedules';

let temporal: TestTemporal;

beforeAll(async () => {
  temporal = await openTestTemporal();
}, 120_000);
afterAll(() => temporal.close());

const next = async (id: string): Promise<Date[]> =>
  (await temporal.client.schedule.getHandle(id).describe()).info.nextActionTimes;

it('is made once, however often a worker starts', async () => {
  await ensureSchedules(temporal.client, serverClock);
  await ensureSchedules(temporal.client, serverClock);
  const ids: string[] = [];
  await eventually(async () => {
    ids.length = 0;
    for await (const { scheduleId } of temporal.client.schedule.list()) ids.push(scheduleId);
    return ids.length >= 2;
  });
  expect(ids.sort()).toEqual(['daily-digest', 'reconcile']);
});

it('sends digests at eight in Wales, winter and summer, never at a weekend', async () => {
  const times = (await next('daily-digest')).map((time) => instant(time.toISOString()));
  expect(times.length).toBeGreaterThanOrEqual(5);
  for (const time of times) {
    const on = dateInWales(time);
    expect(time).toBe(atTimeInWales(on, '08:00'));
    expect([0, 6]).not.toContain(new Date(`${calendarDate(on)}T12:00:00Z`).getUTCDay());
  }
});

it('reconciles every quarter of an hour', async () => {
  const [first, second] = await next('reconcile');
  expect((second?.getTime() ?? 0) - (first?.getTime() ?? 0)).toBe(15 * 60_000);
});

it.each(['2026-03-27T10:00:00Z', '2026-12-24T23:30:00Z', '2028-06-29T05:00:00Z'])(
  'on a clock moved to %s digests come at its eight o’clock in Wales, though the server keeps its own time',
  async (from) => {
    const moved = clockFrom(from);
    await ensureSchedules(temporal.client, moved);
    const [first] = await next('daily-digest');
    const at = addMillis(instant(first!.toISOString()), moved.offsetMs);
    // the server keeps whole seconds
    expect(Math.abs(toMillis(at) - toMillis(atTimeInWales(dateInWales(at), '08:00')))).toBeLessThan(1_000);
  },
);
