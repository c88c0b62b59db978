import { wakeClock } from '#application/clocks';
import { type Restored, findingsForDigest, lastCheck, restoreNotices } from '#application/notices';
import type { Viewer } from '#application/queries';
import type { Gateway } from '#application/submit-command';
import { type Instant, type ObligationId, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { followingProjections, resumeProjection } from '#record/read-models';
import { administratorsOnly, isAdministrator, noSuchReadModel } from './stuck-refusals';

type Freed<Value, Code extends string = never> = Promise<
  Result<Value, Refusal<Code | 'administrators-only'>>
>;

/** Wakes the clock of one entry, started where it is missing, and tells it what it was not told. */
export async function wakeEntry(
  viewer: Viewer,
  { ledger, gateway }: { readonly ledger: Pick<Ledger, 'db'>; readonly gateway: Pick<Gateway, 'execute'> },
  asked: { readonly obligationId: ObligationId; readonly now: Instant },
): Freed<{ readonly answered: boolean }, 'no-such-clock'> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const woken = await wakeClock({ db: ledger.db, gateway }, asked);
  return woken.ok ? ok({ answered: woken.value.unmended.length === 0 }) : woken;
}

/** Lets a read model that stopped try the same event again. */
export async function resumeReadModel(
  viewer: Viewer,
  ledger: Ledger,
  name: string,
): Freed<{ readonly resumed: boolean }, 'no-such-read-model'> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const names = followingProjections.map((each) => each.name);
  if (!names.includes(name)) return refuse(noSuchReadModel(name, names));
  return ok({ resumed: await resumeProjection(ledger, name) });
}

/** Makes the outbox, the attempts and the wake-ups what the record asks for, and checks again. */
export async function putNoticesRight(
  viewer: Viewer,
  ledger: Ledger,
  now: Instant,
): Freed<Restored & { readonly remaining: number }> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const restored = await restoreNotices(ledger, now);
  await findingsForDigest(ledger, now);
  return ok({ ...restored, remaining: (await lastCheck(ledger.db))?.findings ?? 0 });
}
