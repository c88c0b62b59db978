import type { ObligationId } from '#domain/kernel';
import type { DigestItem } from '#domain/mail';
import { listSetAside } from '#record/decision-watch';
import type { Database } from '#record/ledger';
import { CLOCK_SUBJECT } from './attempts';

/** The obligations whose clock is set aside: nothing wakes it until a person releases it. */
export async function clocksSetAside(db: Database): Promise<ReadonlySet<ObligationId>> {
  const rows = await listSetAside(db);
  return new Set(
    rows.filter(({ subject }) => subject === CLOCK_SUBJECT).map(({ obligationId }) => obligationId),
  );
}

/** What is set aside, for the administrators' digest; a command set aside once more is news once more. */
export async function setAsideItems(db: Database): Promise<readonly DigestItem[]> {
  const rows = await listSetAside(db);
  return rows.map(({ obligationId, subject, command, setAsideAt }) => ({
    key: `command-set-aside/${obligationId}/${subject}/${setAsideAt}`,
    section: 'command-set-aside',
    obligationId,
    title: { cy: `${obligationId}: ${command}`, en: `${obligationId}: ${command}` },
    on: null,
    candidate: false,
  }));
}
