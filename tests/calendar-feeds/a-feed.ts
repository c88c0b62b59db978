import { calendarFeedStream } from '#domain/calendar-feeds';
import { type Instant, type PersonId, eventId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';

/** A feed of a known id; nobody has its secret. */
export const FEED = '0123456789abcdef0123456789abcdef';

/** Records that somebody made it. */
export async function recordFeed(ledger: Ledger, personId: PersonId, now: Instant): Promise<void> {
  const stream = calendarFeedStream(FEED);
  const data = {
    feedId: FEED,
    personId,
    of: { kind: 'person' },
    language: 'en',
    secretHash: 'ab'.repeat(32),
    by: { personId },
  };
  const event = { type: 'CalendarFeedMade', schemaVersion: 1, effectiveAt: now, data, metadata: {} };
  const appended = await ledger.append({
    stream,
    expected: 'none',
    events: [{ ...event, eventId: eventId(`${stream}/1`) }],
  });
  if (!appended.ok) throw new Error(appended.refusal.message.en);
}
