import type { Point } from '#domain/history';
import { type ObligationView, isNow } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import { type Instant, type Language, dateInWales, isCalendarDate } from '#domain/kernel';
import { formatTime } from '../platform/format';
import { sentences } from '../platform/locale';

/** How a page says that it does not show the present. */
export interface Past {
  readonly notice: string;
  /** the page's title, given the entry's */
  readonly titled: (title: string) => string;
  readonly registeredLater: boolean;
}

/** The day and the time of day in Wales, as sentences take them. */
export const when = (at: Instant, language: Language) => ({
  day: formatDate(dateInWales(at), language),
  time: formatTime(at, language),
});

function effectiveInWords(effective: NonNullable<Point['effective']>, language: Language): string {
  if (isCalendarDate(effective)) return formatDate(effective, language);
  return sentences(language, 'shared/past')('past.at', when(effective, language));
}

/** Both times of a view in words; `null` where it is the present. */
export function pastOf(
  { point, lastKnown, registeredLater }: ObligationView,
  language: Language,
): Past | null {
  if (isNow(point)) return null;
  const t = sentences(language, 'shared/past');
  const { known, effective } = point;
  const knownAt = typeof known === 'number' ? lastKnown?.recordedAt : known;
  const kind = knownAt === undefined ? 'effective' : effective === undefined ? 'known' : 'both';
  const values = {
    ...(knownAt !== undefined && when(knownAt, language)),
    position: lastKnown?.position,
    effective: effective && effectiveInWords(effective, language),
  };
  return {
    notice: t(`past.notice.${kind}`, values),
    titled: (title) => t(`past.title.${kind}`, { ...values, title }),
    registeredLater,
  };
}
