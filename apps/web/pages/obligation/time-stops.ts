import { type Point, isKnown } from '#domain/history';
import { formatDate } from '#domain/deadlines';
import { type Language, dateInWales, tombstonesIn } from '#domain/kernel';
import { describeRecorded } from '../../obligation/describe-recorded';
import type { ObligationModel } from '../../obligation/page-model';
import { formatTime } from '../../platform/format';
import { sentences } from '../../platform/locale';

/** Where the slider and the list can stop. */
export interface TimeStop {
  /** a position of the ledger; empty for now */
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

const LONGEST = 90;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;

/** One stop after each record of an entry, oldest first, and at the end the present; the last known record is selected. */
export function timeStops(
  { events, directory }: ObligationModel,
  known: Point['known'],
  language: Language,
): readonly TimeStop[] {
  const lastKnown = known === undefined ? undefined : events.findLast((event) => isKnown(event, known));
  const t = sentences(language, 'obligation');
  const records = events.map((event) => {
    const { text, position, recordedAt } = describeRecorded(event, directory, language);
    return {
      value: String(position),
      selected: position === lastKnown?.position,
      text: t('time.record', {
        position,
        day: formatDate(dateInWales(recordedAt), language),
        time: formatTime(recordedAt, language),
        what: shortened(tombstonesIn(text, language)),
      }),
    };
  });
  return [...records, { value: '', text: t('time.now'), selected: lastKnown === undefined }];
}
