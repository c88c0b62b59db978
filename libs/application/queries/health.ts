import type { Instant } from '#domain/kernel';
import { type MailHealth, mailHealth } from '#application/notifications';
import { type Ledger, lastCheckpoint } from '#record/ledger';
import { type ProjectionStatus, followingProjections, listProjections } from '#record/read-models';
import { type Viewer, isSystem } from './viewer';

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

interface Health {
  /** of the ledger's last event */
  readonly position: number;
  readonly sealed: { readonly size: number; readonly publishedAt: Instant | null } | null;
  readonly projections: readonly ShownStatus[];
  readonly mail: MailHealth;
}

/** Whether the ledger answers, how far it is sealed, how far what follows it is behind, and whether mail arrives. */
export async function health(viewer: Viewer, ledger: Ledger): Promise<Health> {
  const [{ position }, checkpoint, projections, mail] = await Promise.all([
    ledger.head(),
    lastCheckpoint(ledger.db),
    listProjections(ledger, followingProjections),
    mailHealth(ledger.db),
  ]);
  return {
    position,
    sealed: checkpoint && { size: checkpoint.size, publishedAt: checkpoint.publishedAt },
    projections: projections.map((status) => statusFor(viewer, status)),
    mail,
  };
}
