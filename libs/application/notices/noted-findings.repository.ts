import { sql } from 'kysely';
import type { Instant, MailId, ObligationId, PostId } from '#domain/kernel';
import { type Finding, type FindingCode, findingKey } from '#domain/notices';
import type { Database } from '#record/ledger';
import type { Checked } from './check-notices';

/** A finding that the last check still had. */
export interface NotedFinding extends Omit<Finding, 'differing'> {
  /** the check that had it first */
  readonly firstAt: Instant;
}

/** Notes what a check found: when each was found first, and none that is right again. */
export async function noteCheck(
  db: Database,
  { obligations, mails, findings, findingCount }: Checked,
  at: Instant,
): Promise<void> {
  const noted = [...new Map(findings.map((finding) => [findingKey(finding), finding]))];
  const column = <Value>(of: (finding: Finding) => Value): readonly Value[] =>
    noted.map(([, each]) => of(each));
  const keys = noted.map(([key]) => key);
  await db.transaction().execute(async (tx) => {
    await sql`delete from watch.notice_finding where key <> all(${keys}::text[])`.execute(tx);
    await sql`
      insert into watch.notice_finding (key, code, obligation_id, mail_id, recipient, first_at)
      select key, code, obligation_id, mail_id, recipient, ${at}::timestamptz
      from unnest(${keys}::text[], ${column(({ code }) => code)}::text[],
        ${column(({ obligationId }) => obligationId)}::text[], ${column(({ mailId }) => mailId)}::text[],
        ${column(({ recipient }) => recipient)}::text[]) as f (key, code, obligation_id, mail_id, recipient)
      on conflict (key) do nothing`.execute(tx);
    await sql`
      insert into watch.notice_check (checked_at, obligations, mails, findings)
      values (${at}, ${obligations}, ${mails}, ${findingCount})
      on conflict (only_row) do update set checked_at = excluded.checked_at, obligations = excluded.obligations,
        mails = excluded.mails, findings = excluded.findings`.execute(tx);
  });
}

export async function notedFindings(db: Database): Promise<readonly NotedFinding[]> {
  const { rows } = await sql<{
    code: FindingCode;
    obligationId: ObligationId | null;
    mailId: MailId | null;
    recipient: PostId | null;
    firstAt: Instant;
  }>`select code, obligation_id, mail_id, recipient, first_at from watch.notice_finding order by key`.execute(
    db,
  );
  return rows;
}

/** The last check; null before the first. */
export interface LastCheck {
  readonly checkedAt: Instant;
  readonly obligations: number;
  readonly mails: number;
  readonly findings: number;
}

export async function lastCheck(db: Database): Promise<LastCheck | null> {
  const { rows } = await sql<LastCheck>`
    select checked_at, obligations, mails, findings from watch.notice_check`.execute(db);
  return rows[0] ?? null;
}
