import type { Instant } from '#domain/kernel';
import { type HolidayListStanding, holidayListStanding } from '#application/effects';
import { type LastCheck, lastCheck } from '#application/notices';
import { type MailHealth, mailHealth } from '#application/notifications';
import { type Ledger, lastCheckpoint } from '#record/ledger';
import { type ProjectionStatus, followingProjections, listProjections } from '#record/read-models';
import { WEBHOOK_FOLLOWER } from '#record/webhooks';
import {
  type SetAsideRow,
  type WorkerHeard,
  listSetAside,
  listWorkers,
  oldestUnanswered,
} from '#record/decision-watch';
import { type Viewer, isSystem, maySee } from './viewer';

/** How a projection stands, as the viewer may know it: an error's words may hold a person's. */
export type ShownStatus = Omit<ProjectionStatus, 'stop'> & {
  readonly stop:
    (Omit<NonNullable<ProjectionStatus['stop']>, 'error'> & { readonly error?: string | null }) | null;
};

/** What an error says is for those who may look at the tables themselves. */
export function statusFor(viewer: Viewer, status: ProjectionStatus): ShownStatus {
  if (status.stop === null || isSystem(viewer)) return status;
  const { error: _error, ...stop } = status.stop;
  return { ...status, stop };
}

/** A worker whose event loop was not heard for so long is dead, or about to be ended. */
const DEAD_AFTER_SECONDS = 30;
/** A command that waits for so long is a sign that not all is well. */
const SLOW_AFTER_SECONDS = 60;

/**
 * `down`: no worker is heard, so nothing is decided. `degraded`: a worker is dead while another goes on, something is set
 * aside, a command has waited for a minute, the directory file cannot be used, what was to be sent is not as recorded, or the list of bank holidays in use is not the one recorded. `ok`: none of these.
 */
export type ServiceStatus = 'ok' | 'degraded' | 'down';

interface Health {
  readonly status: ServiceStatus;
  /** every worker that did not end in order, the latest heard first */
  readonly workers: readonly (WorkerHeard & { readonly alive: boolean })[];
  /** commands whose sender gave up waiting, and clocks that are due and have not advanced */
  readonly unanswered: { readonly commands: number; readonly oldestSeconds: number | null };
  /** commands that stopped the program again and again, until a person releases them */
  readonly setAside: readonly SetAsideRow[];
  /** of the ledger's last event */
  readonly position: number;
  readonly sealed: { readonly size: number; readonly publishedAt: Instant | null } | null;
  readonly projections: readonly ShownStatus[];
  readonly mail: MailHealth;
  /** the last comparison of what was to be sent with what is there; null before the first */
  readonly notices: LastCheck | null;
  /** `last-good`: the file of posts and people cannot be used, and what it held before is in use */
  readonly directory: 'current' | 'last-good';
  /** which list of bank holidays this program works with, and whether it is the one recorded */
  readonly holidays: HolidayListStanding;
}

/** What follows the ledger: the read models that do, and what other systems are sent. */
export const followers: readonly { readonly name: string }[] = [
  ...followingProjections,
  { name: WEBHOOK_FOLLOWER },
];

/** What is set aside until a person releases it. */
export async function setAside(viewer: Viewer, ledger: Pick<Ledger, 'db'>): Promise<readonly SetAsideRow[]> {
  const rows = await listSetAside(ledger.db);
  return rows.filter(({ obligationId }) => maySee(viewer, obligationId));
}

/** Whether decisions are made and the ledger answers, how far it is sealed, how far what follows it is behind, and whether mail arrives. */
export async function health(
  viewer: Viewer,
  ledger: Ledger,
  { now, directory }: { readonly now: Instant; readonly directory: Health['directory'] },
): Promise<Health> {
  const { db } = ledger;
  const [{ position }, checkpoint, projections, heard, unanswered, aside, mail, notices, holidays] =
    await Promise.all([
      ledger.head(),
      lastCheckpoint(ledger.db),
      listProjections(ledger, followers),
      listWorkers(db),
      oldestUnanswered(db, now),
      listSetAside(db),
      mailHealth(db),
      lastCheck(db),
      holidayListStanding(ledger),
    ]);
  const workers = heard.map(({ id, build, heardSecondsAgo }) => ({
    id,
    build,
    heardSecondsAgo,
    alive: heardSecondsAgo < DEAD_AFTER_SECONDS,
  }));
  const slow = (unanswered.oldestSeconds ?? 0) >= SLOW_AFTER_SECONDS;
  const asRecorded = (notices?.findings ?? 0) === 0;
  const well =
    workers.every(({ alive }) => alive) &&
    aside.length === 0 &&
    !slow &&
    directory === 'current' &&
    asRecorded &&
    holidays.standing !== 'another-recorded';
  return {
    status: !workers.some(({ alive }) => alive) ? 'down' : well ? 'ok' : 'degraded',
    workers,
    unanswered,
    setAside: aside,
    position,
    sealed: checkpoint && { size: checkpoint.size, publishedAt: checkpoint.publishedAt },
    projections: projections.map((status) => statusFor(viewer, status)),
    mail,
    notices,
    directory,
    holidays,
  };
}
