import { ukBankHolidays } from '#domain/calendars';
import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import { type Obligation, agenda } from '#domain/obligations';
import { sentences } from '../../platform/locale';

/** What the entry will do of itself, as its dates stand now: one sentence each, in time order. */
export function comingUp(obligation: Obligation, language: Language): readonly string[] {
  const t = sentences(language, 'obligation');
  return agenda(obligation, ukBankHolidays).map((item) => {
    const day = formatDate(item.on, language);
    if (item.kind === 'reminder') {
      const sentence = t(`coming.reminder.${item.to}`, { day });
      return item.provisional ? t('coming.provisional', { sentence }) : sentence;
    }
    return t(`coming.${item.kind}`, { day, number: item.kind === 'opening' ? item.occurrence : 0 });
  });
}
