import { type HolidayCalendar, holidayCalendar } from '#domain/calendars';
import { type Instant, instant } from '#domain/kernel';
import { approver, Story } from '../obligations/history.testing';
import {
  attach,
  commitment,
  confirm,
  day,
  deferral,
  propose,
  register,
  submit,
} from '../obligations/commands.testing';
import { reviewCycle } from '../obligations/sample-definition.testing';
import { ukBankHolidays } from '#domain/shipped-holidays';
import type { FollowedDay } from './feed-days';
import { type ListInForce, followEntry } from './follow-entry';

const shipped: readonly ListInForce[] = [{ since: null, calendar: ukBankHolidays }];

/** As the ledger stores them: each command’s events name it. */
const stored = ({ events }: Story) =>
  events.map((event) => ({
    ...event,
    recordedAt: event.recordedAt as Instant,
    metadata: { commandId: event.eventId.split('/')[0] ?? '' },
  }));

const followed = (story: Story, lists = shipped) => followEntry(stored(story), lists)?.days ?? [];
const due = (days: readonly FollowedDay[], key = '1.due') => days.find((day) => day.key === key);

it('a date that moves stays the same day, once more changed, at the time of the record', () => {
  const story = commitment();
  const first = due(followed(story));
  expect(first).toMatchObject({ sequence: 0, gone: false, changedAt: first?.madeAt });
  story
    .at('2026-02-02T11:00:00Z')
    .given({ type: 'note-progress', text: 'Under way', effectiveOn: day('2026-02-02') });
  expect(due(followed(story))).toEqual(first);
  story.at('2026-02-03T11:00:00Z').agreed(propose(deferral('2026-12-18')));
  const moved = due(followed(story));
  expect(moved).toMatchObject({ key: first?.key, on: '2026-12-18', sequence: 1, madeAt: first?.madeAt });
  expect(moved?.changedAt).toBe(instant('2026-02-03T11:00:00Z'));
});

it('a day that ends is gone, and remembers where it was; one that is done says so', () => {
  const story = commitment();
  const first = due(followed(story));
  story.at('2026-02-04T09:00:00Z').agreed({
    type: 'close',
    ground: 'repealed',
    reason: 'Repealed',
    provision: 'The Repeals Act, section 1',
  });
  expect(due(followed(story))).toMatchObject({ on: first?.on, sequence: 1, gone: true });
  const done = new Story('wm-alp-cycle').given(register(reviewCycle()));
  done.at('2026-03-02T10:00:00Z').given(attach('2026-03-02')).given(submit('2026-03-02'));
  done.given(confirm(done), approver);
  expect(due(followed(done))).toMatchObject({ outcome: 'done', sequence: 1, gone: false });
});

it('what is done on its day of the record is one change for each command, however many events it has', () => {
  const story = commitment();
  const at = stored(story)[0]?.recordedAt;
  story.agreed(propose(deferral('2026-12-18'))).agreed(propose(deferral('2026-12-21'), 'p2'));
  expect(stored(story).every(({ recordedAt }) => recordedAt === at)).toBe(true);
  expect(due(followed(story))).toMatchObject({ on: '2026-12-21', sequence: 2 });
});

it('no number of changes ever falls as the record grows, and no day is lost', () => {
  const story = new Story('wm-alp-cycle').given(register(reviewCycle({ lookAgain: '2026-02-03' })));
  const again = { type: 'look-again', note: 'Seen', nextOn: day('2026-06-01') } as const;
  story.until('2026-02-03T11:00:00Z').given(again);
  expect(due(followed(story), 'look-again')).toMatchObject({ on: '2026-06-01', sequence: 1 });
  story.at('2026-03-02T10:00:00Z').given(attach('2026-03-02')).given(submit('2026-03-02'));
  story.given(confirm(story), approver);
  story.until('2026-09-02T10:00:00Z');
  const events = stored(story);
  let before: readonly FollowedDay[] = [];
  for (let count = 1; count <= events.length; count += 1) {
    const now = followEntry(events.slice(0, count), shipped)?.days ?? [];
    for (const earlier of before)
      expect(due(now, earlier.key)?.sequence).toBeGreaterThanOrEqual(earlier.sequence);
    before = now;
  }
  expect(new Set(before.map(({ key }) => key)).size).toBe(before.length);
});

/** A list that goes on to the year of the next review. */
const newer = (): HolidayCalendar => {
  const published = ukBankHolidays.source?.published as { divisions: Record<string, object[]> };
  const days = ['2029-12-25', '2030-12-25', '2031-12-25'].map((date) => ({
    date,
    title_en: 'New',
    title_cy: 'Newydd',
    substitute: false,
    notes_en: null,
  }));
  const divisions = Object.fromEntries(
    Object.entries(published.divisions).map(([name, listed]) => [name, [...listed, ...days]]),
  );
  return holidayCalendar({ ...published, version: 'govuk-bank-holidays@newer', divisions });
};

it('a newer list of bank holidays counts from its own time in the record', () => {
  const story = new Story('wm-alp-cycle').given(register(reviewCycle()));
  const since = instant('2026-04-01T09:00:00Z');
  const lists = [...shipped, { since, calendar: newer() }];
  const [one, other] = [followed(story), followed(story, lists)];
  expect(other.map(({ key }) => key)).toEqual(one.map(({ key }) => key));
  expect(other.some(({ sequence }) => sequence === 1)).toBe(true);
  for (const each of other) {
    const before = due(one, each.key);
    const isSame = each.on === before?.on && each.provisional === before.provisional;
    expect([each.sequence, each.changedAt]).toEqual(isSame ? [0, each.madeAt] : [1, since]);
  }
});
