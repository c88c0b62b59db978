import { type Point, isKnown } from '#domain/history';
import {
  type Instant,
  type ObligationId,
  type RecordedEvent,
  type Refusal,
  type Result,
  endOfDay,
  isCalendarDate,
  ok,
} from '#domain/kernel';
import { type ListedMail, listMails } from '#application/notifications';
import type { Ledger } from '#record/ledger';
import { readEvents } from './read-events';
import { type Viewer, maySee } from './viewer';

/** Who was notified of one obligation, or is to be, and what became of every attempt; at a point of the record. */
export async function mails(
  viewer: Viewer,
  ledger: Ledger,
  { id, point = {} }: { readonly id: string; readonly point?: Point },
): Promise<Result<readonly ListedMail[], Refusal<'not-found'>>> {
  const read = await readEvents(viewer, ledger, id);
  return read.ok
    ? ok(await mailsAt(viewer, ledger, { events: read.value.events, id: read.value.id, point }))
    : read;
}

interface AskedMails {
  readonly events: readonly RecordedEvent[];
  readonly id: ObligationId;
  readonly point: Point;
}

/** The mails of the obligation that has these events, as they stood at the point. */
export async function mailsAt(
  viewer: Viewer,
  ledger: Ledger,
  { events, id, point }: AskedMails,
): Promise<readonly ListedMail[]> {
  const happened = happenedBy(events, point);
  return (await listMails(ledger.db, { obligationId: id }))
    .filter(({ plannedAt }) => happened(plannedAt))
    .map((mail) => ({
      ...mail,
      ...(mail.lastAt !== null && !happened(mail.lastAt) && NOT_SETTLED),
      attempts: mail.attempts.filter(({ attemptedAt }) => happened(attemptedAt)),
      together: mail.attempts.some(({ attemptedAt }) => happened(attemptedAt))
        ? mail.together.filter(({ obligationId }) => sees(viewer, obligationId))
        : [],
    }));
}

/** A mail of no entry is a list of the day, or one about many entries. */
const sees = (viewer: Viewer, about: ObligationId | null): boolean =>
  about === null ? viewer.scope === 'everything' : maySee(viewer, about);

const NOT_SETTLED = { state: 'waiting', lastOutcome: null, lastDetail: null, lastAt: null } as const;

/** Whether something had been known, and had come about, at the point. */
function happenedBy(events: readonly RecordedEvent[], { known, effective }: Point): (at: Instant) => boolean {
  const lastKnown = events.findLast((event) => isKnown(event, known));
  const knownUntil = typeof known === 'number' ? lastKnown?.recordedAt : known;
  const before = effective !== undefined && isCalendarDate(effective) ? endOfDay(effective) : effective;
  return (at) => (knownUntil === undefined || at <= knownUntil) && (before === undefined || at < before);
}
