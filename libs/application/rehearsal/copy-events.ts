import type { HolidayCalendar } from '#domain/calendars';
import type { RecordedEvent } from '#domain/kernel';
import {
  type Fact,
  type Obligation,
  evolve,
  evolveFact,
  isFactStream,
  loadEvent,
  nextWakeAt,
} from '#domain/obligations';
import { nextSendCall } from '#application/notifications';
import type { Ledger } from '#record/ledger';
import { inlineProjections } from '#record/read-models';

/** Copies events to an empty scratch ledger, each at the time at which it was recorded, with their read models. */
export async function copyEvents(
  events: readonly RecordedEvent[],
  scratch: Ledger,
  calendar: HolidayCalendar,
): Promise<void> {
  const states = new Map<string, Obligation | null>();
  const facts = new Map<string, Fact | null>();
  const last = new Map(events.map((event) => [event.stream, event.version]));
  await scratch.transaction(async (tx) => {
    for (const recorded of events) {
      const { stream, version, recordedAt, position: _, ...event } = recorded;
      const isFact = isFactStream(stream);
      const loaded = loadEvent(recorded);
      const state = isFact ? null : evolve(states.get(stream) ?? null, loaded);
      const fact = isFact ? evolveFact(facts.get(stream) ?? null, loaded) : null;
      states.set(stream, state);
      facts.set(stream, fact);
      const wakes = state !== null && last.get(stream) === version ? nextWakeAt(state, calendar) : null;
      await tx.setScratchClock(recordedAt);
      const appended = await tx.append({
        stream,
        expected: version === 1 ? 'none' : version - 1,
        events: [event],
        alongside: inlineProjections({
          stream,
          state,
          fact,
          events: [event],
          nextWakeAt: wakes,
          orWakeAt: nextSendCall(stream),
          calendar,
        }),
      });
      if (!appended.ok) throw new Error(`${stream}: ${appended.refusal.message.en}`);
    }
  });
}
