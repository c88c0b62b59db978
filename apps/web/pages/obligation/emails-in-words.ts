import { type Directory, postTitle } from '#application/directory';
import type { ObligationInFull } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import { occurrenceName } from '#domain/obligations';
import type { EntryCalled } from '../../obligation/entries-called';
import { nameHelpers } from '../../obligation/in-words';
import { when } from '../../obligation/past';
import { sentences } from '../../platform/locale';

/** What the entry will do of itself, as its dates stand now: one sentence each, in time order. */
export function comingUp({ agenda, state }: ObligationInFull, language: Language): readonly string[] {
  const t = sentences(language, 'obligation');
  return agenda.map((item) => {
    const day = formatDate(item.on, language);
    if (item.kind === 'reminder') {
      const sentence = t(`coming.reminder.${item.to}`, { day });
      return item.provisional ? t('coming.provisional', { sentence }) : sentence;
    }
    if (item.kind === 'milestone' || item.kind === 'milestone-reminder')
      return t(`coming.${item.kind}`, { day, title: item.title[language] });
    return item.kind === 'opening'
      ? t('coming.opening', { day, occurrence: occurrenceName(state.definition, item.occurrence)[language] })
      : t(`coming.${item.kind}`, { day });
  });
}

/** The reason of an undeliverable mail: what failed follows it after a colon. */
const reasonOf = (detail: string): string => detail.split(':')[0] ?? detail;

interface Names {
  readonly directory: Directory;
  readonly language: Language;
  readonly entryCalled: EntryCalled;
}

/** Who was notified, or is to be, and what became of every attempt. */
export function mailInWords(
  mail: ObligationInFull['mails'][number],
  { directory, language, entryCalled }: Names,
) {
  const { template, recipient, state, sendAt, lastAt, lastDetail, attempts, together } = mail;
  const t = sentences(language, 'obligation');
  const { nameOf } = nameHelpers(directory, language);
  const postOf = (post: typeof recipient): string =>
    post === 'responsible-body' ? t('mail.body') : postTitle(directory, post, language);
  const others = together.map((other) =>
    t(other.obligationId === null ? 'mail.otherList' : 'mail.other', {
      what: t(`mail.template.${other.template}`),
      entry: entryCalled(other.obligationId),
      to: postOf(other.recipient),
    }),
  );
  const settledAt = state === 'waiting' ? null : lastAt;
  const said = t(`mail.${state}`, when(settledAt ?? sendAt, language));
  return {
    what: t(`mail.template.${template}`),
    to: postOf(recipient),
    together: others.length === 0 ? null : t('mail.together', { mails: others.join('; ') }),
    outcome:
      state === 'undeliverable' && lastDetail !== null
        ? t(`mail.why.${reasonOf(lastDetail)}`, { said })
        : said,
    attempts: attempts.flatMap(({ attempt, attemptedAt, outcome, alsoTo }) => [
      t(`mail.attempt.${outcome}`, { attempt, ...when(attemptedAt, language) }),
      ...alsoTo.map((id) => t('mail.copy', { name: nameOf({ personId: id }) })),
    ]),
  };
}
