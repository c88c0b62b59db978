import { noSuchClock, wakeClock } from '#application/clocks';
import { type Restored, findingsForDigest, lastCheck, restoreNotices } from '#application/notices';
import { type Viewer, followers } from '#application/queries';
import { type ActAsked, recordServiceAct } from '#application/service-acts';
import type { Gateway } from '#application/submit-command';
import { type ObligationId, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listProjections, resumeProjection, workflowTypeOf } from '#record/read-models';
import { administratorsOnly, isAdministrator, noSuchReadModel } from './stuck-refusals';

type Freed<Value, Code extends string = never> = Promise<
  Result<Value, Refusal<Code | 'administrators-only' | 'acted-meanwhile'>>
>;

/** Wakes the clock of one entry, started where it is missing, and notifies it of what it has missed; who asked is recorded first. */
export async function wakeEntry(
  viewer: Viewer,
  { ledger, gateway }: { readonly ledger: Ledger; readonly gateway: Pick<Gateway, 'execute'> },
  { obligationId, ...asked }: ActAsked & { readonly obligationId: ObligationId },
): Freed<{ readonly answered: boolean }, 'no-such-clock'> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  if ((await workflowTypeOf(ledger.db, obligationId)) === undefined) return refuse(noSuchClock(obligationId));
  const recorded = await recordServiceAct(ledger, { type: 'ClockWoken', data: { obligationId } }, asked);
  if (!recorded.ok) return recorded;
  const woken = await wakeClock({ db: ledger.db, gateway }, { obligationId, now: asked.now });
  return woken.ok ? ok({ answered: woken.value.unmended.length === 0 }) : woken;
}

/** Lets a read model that stopped try the same event again; who asked is recorded first. */
export async function resumeReadModel(
  viewer: Viewer,
  ledger: Ledger,
  { name, ...asked }: ActAsked & { readonly name: string },
): Freed<{ readonly resumed: boolean }, 'no-such-read-model'> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const names = followers.map((each) => each.name);
  if (!names.includes(name)) return refuse(noSuchReadModel(name, names));
  const standing = await listProjections(ledger, followers);
  if (standing.find((each) => each.name === name)?.state !== 'stopped') return ok({ resumed: false });
  const act = { type: 'ReadModelResumed', data: { readModel: name } } as const;
  const recorded = await recordServiceAct(ledger, act, asked);
  return recorded.ok ? ok({ resumed: await resumeProjection(ledger, name) }) : recorded;
}

/** Makes the outbox, the attempts and the wake-ups what the record asks for, and checks again; who asked is recorded first. */
export async function putNoticesRight(
  viewer: Viewer,
  ledger: Ledger,
  asked: ActAsked,
): Freed<Restored & { readonly remaining: number }> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const recorded = await recordServiceAct(ledger, { type: 'NoticesPutRight', data: {} }, asked);
  if (!recorded.ok) return recorded;
  const restored = await restoreNotices(ledger, asked.now);
  await findingsForDigest(ledger, asked.now);
  return ok({ ...restored, remaining: (await lastCheck(ledger.db))?.findings ?? 0 });
}
