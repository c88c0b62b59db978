import { clocksBehind } from '#application/clocks';
import { type NotedFinding, notedFindings } from '#application/notices';
import { type UnreachedMail, listUnreached } from '#application/notifications';
import { type ShownWebhook, type Viewer, health, needsSomebody, webhooks } from '#application/queries';
import { CLOCK_SUBJECT, clocksSetAside } from '#application/set-aside';
import {
  type Bilingual,
  type Instant,
  type ObligationId,
  type Refusal,
  type Result,
  ok,
  refuse,
} from '#domain/kernel';
import { findingWords } from '#domain/notices';
import type { Ledger } from '#record/ledger';
import { listPendingNotifications } from '#record/read-models';
import { administratorsOnly, isAdministrator } from './stuck-refusals';

type Health = Awaited<ReturnType<typeof health>>;

/** A command that stopped the program, and whether it is the clock’s. */
type SetAsideCommand = Health['setAside'][number] & { readonly isClock: boolean };

/** What does not go on by itself. */
export interface Stuck {
  readonly health: Health;
  readonly setAside: readonly SetAsideCommand[];
  /** clocks whose hour is ten minutes past; the first of them */
  readonly clocks: readonly { readonly obligationId: ObligationId; readonly nextWakeAt: Instant | null }[];
  /** entries that were not told of what they count from or wait for; the first of them */
  readonly notNotified: readonly { readonly obligationId: ObligationId; readonly source: string }[];
  /** emails by which nobody has been notified */
  readonly unreached: readonly UnreachedMail[];
  /** what is not as the record asks, by the last check */
  readonly findings: readonly (NotedFinding & { readonly words: Bilingual })[];
  /** other systems that accept nothing */
  readonly webhooks: readonly ShownWebhook[];
  /** how many of all these there are */
  readonly count: number;
}

/** So many of each are listed: more is no help to anybody. */
const MOST = 50;

/** What is stuck, for administrators. */
export async function stuck(
  viewer: Viewer,
  ledger: Ledger,
  asked: { readonly now: Instant; readonly directory: Health['directory'] },
): Promise<Result<Stuck, Refusal<'administrators-only'>>> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const { db } = ledger;
  const [found, behind, held, pending, unreached, findings, receivers] = await Promise.all([
    health(viewer, ledger, asked),
    clocksBehind(db, { now: asked.now, most: MOST }),
    clocksSetAside(db),
    listPendingNotifications(db),
    listUnreached(db),
    notedFindings(db),
    webhooks(viewer, ledger),
  ]);
  const clocks = behind.filter(({ obligationId }) => !held.has(obligationId));
  const stopped = found.projections.filter(({ state }) => state === 'stopped').length;
  const failing = receivers.filter(needsSomebody);
  return ok({
    health: found,
    setAside: found.setAside.map((each) => ({ ...each, isClock: each.subject === CLOCK_SUBJECT })),
    clocks,
    notNotified: pending
      .slice(0, MOST)
      .map(({ obligationId, fact }) => ({ obligationId, source: fact.name })),
    unreached: unreached.slice(0, MOST),
    findings: findings.slice(0, MOST).map((each) => ({ ...each, words: findingWords[each.code] })),
    webhooks: failing.slice(0, MOST),
    count:
      found.setAside.length +
      clocks.length +
      pending.length +
      unreached.length +
      findings.length +
      stopped +
      failing.length,
  });
}
