import type { Viewer } from '#application/queries';
import { type MailHealth, mailHealth } from '#application/notifications';
import { administratorsOnly, isAdministrator } from '#application/stuck';
import { type Instant, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type AnsweredTestMail, type MailServer, findMailServer, findTestMails } from '#record/test-mails';

/** What emails are sent by, and how that goes. */
export interface MailSettingsShown {
  /** null before a worker has said it */
  readonly server: (MailServer & { readonly notedAt: Instant }) | null;
  readonly mail: MailHealth;
  /** the test emails of the last thirty days, the newest first */
  readonly tests: readonly AnsweredTestMail[];
}

const NEWEST = 20;

/** The settings of email, for administrators: they stand in the worker’s environment and are changed there. */
export async function mailSettings(
  viewer: Viewer,
  { db }: Pick<Ledger, 'db'>,
): Promise<Result<MailSettingsShown, Refusal<'administrators-only'>>> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const [server, mail, tests] = await Promise.all([
    findMailServer(db),
    mailHealth(db),
    findTestMails(db, NEWEST),
  ]);
  return ok({ server, mail, tests });
}
