import {
  type CalendarDate,
  type EventId,
  type Instant,
  type Result,
  both,
  dateInWales,
  eventId,
  ok,
  refuse,
} from '#domain/kernel';
import { type Directory, barToOthers } from '#application/directory';
import type { LedgerTransaction } from '#record/ledger';
import type { By } from '#domain/obligations';
import { type ErasureEventData, erasureStream, retainedUntil } from '#domain/erasure';
import { type SealedLedger, eventsSealedWith, isDecider, lastNamedAt } from '#record/sealed-ledger';
import {
  type CarriedOut,
  appendErasureEvent,
  carryOutErasure,
  deletePersonalThings,
} from './carry-out-erasure';
import type { ListedErasure } from './erasure-list';
import {
  type ErasureRefusal,
  erasureAtWork,
  identityNotSealed,
  notNamed,
  nothingSealed,
  withinRetention,
} from './erasure-refusals';

export interface ErasureRequest {
  /** a person's id, a post, or another subject of sealed texts */
  readonly subject: string;
  /** `words`: what is sealed for the subject. `identity`: the post and id under which they acted or were notified */
  readonly asked: 'words' | 'identity';
  readonly reason: string;
  readonly by: By;
  /** as it is now: only an administrator erases */
  readonly directory: Directory;
  readonly now: Instant;
}

export interface Erased extends CarriedOut {
  readonly entry: ListedErasure;
}

type Refused = Pick<ErasureEventData<'ErasureRefused'>, 'ground' | 'retainedUntil'> & {
  readonly refusal: ErasureRefusal;
};

const retained = (subject: string, until: CalendarDate): Refused => ({
  ground: 'within-retention',
  retainedUntil: until,
  refusal: withinRetention(subject, until),
});

/**
 * Erases a subject's words by destroying their key, in one transaction with the event. Who submitted,
 * confirmed, refused, decided or was notified stays for the retention period: such a request is refused and recorded.
 */
export async function eraseSubject(
  ledger: SealedLedger,
  request: ErasureRequest,
): Promise<Result<Erased, ErasureRefusal>> {
  const { subject, now } = request;
  const barred = barToOthers(request.directory, request.by.personId, both('erases', 'dileu'));
  if (barred !== null) return refuse(barred);
  const scratch = await ledger.isScratch();
  return ledger.transaction(async (tx) => {
    if (scratch) await tx.setScratchClock(now);
    if (request.asked === 'identity') {
      const last = await lastNamedAt(tx.db, subject);
      if (last === null) return refuse(notNamed(subject));
      const until = retainedUntil(last);
      return until >= dateInWales(now)
        ? recordRefusal(tx, request, retained(subject, until))
        : recordRefusal(tx, request, {
            ground: 'identity-not-sealed',
            retainedUntil: null,
            refusal: identityNotSealed(subject),
          });
    }
    await deletePersonalThings(tx.db, subject);
    const keyIds = await ledger.keys.keysOf(subject, tx.db);
    if (keyIds.length === 0) return refuse(nothingSealed(subject));
    if (isDecider(subject)) {
      const last = (await eventsSealedWith(tx.db, keyIds)).at(-1);
      const until = last === undefined ? null : retainedUntil(last.recordedAt);
      if (until !== null && until >= dateInWales(now))
        return recordRefusal(tx, request, retained(subject, until));
    }
    return recordErasure(tx, ledger, request, keyIds);
  });
}

async function recordErasure(
  tx: LedgerTransaction,
  { keys }: SealedLedger,
  { subject, reason, by, now }: ErasureRequest,
  keyIds: readonly string[],
): Promise<Result<Erased, ErasureRefusal>> {
  const { stream, version, eventId: id } = await nextOn(tx, subject);
  const data = { subject, keyIds: [...keyIds], reason, by };
  const appended = await appendErasureEvent(tx, {
    stream,
    expected: version === 0 ? 'none' : version,
    eventId: id,
    now,
    type: 'SubjectErased',
    data,
  });
  if (!appended.ok) return refuse(erasureAtWork(subject));
  const erasedAt = appended.value.events[0]?.recordedAt ?? now;
  const entry: ListedErasure = { erasureId: id, subject, keyIds: data.keyIds, by, erasedAt };
  return ok({ entry, ...(await carryOutErasure(tx, keys, entry, now)) });
}

async function recordRefusal(
  tx: LedgerTransaction,
  { subject, asked, reason, by, now }: ErasureRequest,
  { ground, retainedUntil: until, refusal }: Refused,
): Promise<Result<never, ErasureRefusal>> {
  const { stream, version, eventId: id } = await nextOn(tx, subject);
  const appended = await appendErasureEvent(tx, {
    stream,
    expected: version === 0 ? 'none' : version,
    eventId: id,
    now,
    type: 'ErasureRefused',
    data: { subject, asked, ground, retainedUntil: until, reason, by },
  });
  return refuse(appended.ok ? refusal : erasureAtWork(subject));
}

async function nextOn(
  tx: LedgerTransaction,
  subject: string,
): Promise<{ readonly stream: string; readonly version: number; readonly eventId: EventId }> {
  const stream = erasureStream(subject);
  const version = (await tx.readStream(stream)).at(-1)?.version ?? 0;
  return { stream, version, eventId: eventId(`${stream}/${version + 1}`) };
}
