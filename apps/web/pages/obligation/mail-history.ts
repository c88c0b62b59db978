import { formatDate } from '#domain/deadlines';
import { type Instant, type Language, dateInWales, endOfDay, isCalendarDate } from '#domain/kernel';
import { type ListedAttempt, type ListedMail, listMails } from '#application/notifications';
import { postTitle } from '../../obligation/names';
import type { ObligationModelAt } from '../../obligation/page-model';
import { formatTime } from '../../platform/format';
import type { Say } from '#platform/catalogue';
import { sentences } from '../../platform/locale';
import type { WebServices } from '../../platform/services';

export interface MailHistoryItem {
  readonly what: string;
  readonly to: string;
  readonly outcome: string;
  readonly attempts: readonly string[];
}

const when = (at: Instant, language: Language) => ({
  day: formatDate(dateInWales(at), language),
  time: formatTime(at, language),
});

const tried = ({ attempt, attemptedAt, outcome }: ListedAttempt, t: Say, language: Language): string =>
  t(`mail.attempt.${outcome}`, { attempt, ...when(attemptedAt, language) });

/** Whether something that happened had been known, and had come about, at the model's point. */
function happenedBy({ point: { known, effective }, lastKnown }: ObligationModelAt): (at: Instant) => boolean {
  const knownUntil = typeof known === 'number' ? lastKnown?.recordedAt : known;
  const before = effective !== undefined && isCalendarDate(effective) ? endOfDay(effective) : effective;
  return (at) => (knownUntil === undefined || at <= knownUntil) && (before === undefined || at < before);
}

/** Who was told of the entry, or is to be told, and what became of every attempt, at the model's point of the record. */
export async function mailHistory(
  { ledger, directory }: Pick<WebServices, 'ledger' | 'directory'>,
  model: ObligationModelAt,
  language: Language,
): Promise<readonly MailHistoryItem[]> {
  const t = sentences(language, 'obligation');
  const known = happenedBy(model);
  const historyItem = (mail: ListedMail): MailHistoryItem => {
    const settledAt = mail.lastAt !== null && known(mail.lastAt) ? mail.lastAt : null;
    const state = settledAt === null ? 'waiting' : mail.state;
    return {
      what: t(`mail.template.${mail.template}`),
      to:
        mail.recipient === 'responsible-body'
          ? t('mail.body')
          : postTitle(directory, mail.recipient, language),
      outcome: t(
        `mail.${state}`,
        when(state === 'waiting' || settledAt === null ? mail.sendAt : settledAt, language),
      ),
      attempts: mail.attempts
        .filter(({ attemptedAt }) => known(attemptedAt))
        .map((attempt) => tried(attempt, t, language)),
    };
  };
  const mails = await listMails(ledger.db, { obligationId: model.id });
  return mails.filter(({ plannedAt }) => known(plannedAt)).map(historyItem);
}
