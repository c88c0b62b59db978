import type { HolidayCalendar } from '#domain/calendars';
import { type Instant, type JsonObject, type NewEvent, earlierInstant } from '#domain/kernel';
import { mailsFor, mailsOfFact } from '#domain/mail';
import {
  type Fact,
  type Obligation,
  type ObligationEventDraft,
  type Pinned,
  changesSource,
  evolve,
  evolveFact,
  isFactStream,
  loadEvent,
  obligationSource,
} from '#domain/obligations';
import { enqueuedMails, nextSendCall } from '#application/notifications';
import { type Content, storedContents } from '#record/contents';
import type { AppendRequest } from '#record/ledger';
import { inlineProjections, isCountedFrom } from '#record/read-models';
import type { DecideInput } from '#workflows';
import { eventsOf, ruleContents } from './event-metadata';
import { clockStateOf } from './outcome';
import { contentsOf } from './pinned';
import type { CachedStream } from './stream-cache';

interface Decided {
  readonly input: DecideInput;
  readonly stream: CachedStream;
  readonly drafts: readonly ObligationEventDraft[];
  readonly pinned: Pinned;
}

/** What every decision of this program is recorded with. */
interface RecordedWith {
  readonly calendar: HolidayCalendar;
  readonly versions: JsonObject;
  readonly pinnedCalendar: readonly Content[];
}

/** What a decision records, and what follows from it. Pure. */
export function recordingOf(
  { input, stream, drafts, pinned }: Decided,
  { calendar, versions, pinnedCalendar }: RecordedWith,
) {
  const { obligationId, now } = input;
  const { obligation: before, version: stateVersion } = stream;
  const named = [...pinnedCalendar, ...contentsOf(pinned)];
  const contents = [...named, ...ruleContents(drafts)];
  const events = eventsOf({ input, before, stateVersion, drafts, contents: named }, versions);
  const { state, fact, mails } = isFactStream(obligationId)
    ? followFact(stream.fact, events, now)
    : follow(before, events, { calendar, now });
  const clockState = clockStateOf(state, calendar);
  const firstMail = mails.reduce<Instant | null>((first, { sendAt }) => earlierInstant(first, sendAt), null);
  return {
    stream: obligationId,
    stateVersion,
    events,
    contents,
    state,
    fact,
    mails,
    clockState,
    firstMail,
    calendar,
  };
}

/**
 * The events with all that is written alongside. What the calls return: first the hour of the next mail, last whether
 * another obligation counts from this one, where that is asked.
 * @param unknown the contents that may not be stored yet
 */
export function requestOf(
  recording: ReturnType<typeof recordingOf>,
  unknown: readonly Content[],
): { readonly request: AppendRequest; readonly asksWhetherCountedFrom: boolean } {
  const { stream, stateVersion, events, state, fact, mails, clockState, firstMail, calendar } = recording;
  const nextSend = nextSendCall(stream);
  const nextWakeAt = earlierInstant(clockState.nextDueAt, firstMail);
  const countedFrom =
    state !== null && events.some(({ type }) => changesSource(type))
      ? [isCountedFrom(obligationSource(state.id))]
      : [];
  const request = {
    stream,
    expected: stateVersion === 0 ? ('none' as const) : stateVersion,
    events,
    alongside: [
      nextSend,
      ...(unknown.length === 0 ? [] : [storedContents(unknown)]),
      ...(mails.length === 0 ? [] : [enqueuedMails(mails)]),
      ...inlineProjections({ stream, state, fact, events, nextWakeAt, orWakeAt: nextSend, calendar }),
      ...countedFrom,
    ],
  };
  return { request, asksWhetherCountedFrom: countedFrom.length > 0 };
}

/** The obligation after the events, and the mail that each asks for, from the obligation as it stands right after it. */
function follow(
  before: Obligation | null,
  events: readonly NewEvent[],
  { calendar, now }: { readonly calendar: HolidayCalendar; readonly now: Instant },
) {
  let state = before;
  const mails = events.map(loadEvent).flatMap((event) => {
    state = evolve(state, event);
    return mailsFor(event, state, calendar, now);
  });
  return { state, fact: null, mails };
}

/** The same of a fact. */
function followFact(before: Fact | null, events: readonly NewEvent[], now: Instant) {
  let fact = before;
  const mails = events.map(loadEvent).flatMap((event) => {
    fact = evolveFact(fact, event);
    return mailsOfFact(event, fact, now);
  });
  return { state: null, fact, mails };
}
