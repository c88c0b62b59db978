import type { ObligationInFullAnswer } from '#application/queries';
import type { Point } from '#domain/history';
import { type Language, tombstonesIn } from '#domain/kernel';
import { when } from '../../obligation/past';
import { sentences } from '../../platform/locale';

/** Where the slider and the list can stop. */
interface TimeStop {
  /** a position of the ledger; empty for now */
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** One stop after each event of an entry, oldest first, and at the end the present; the last known event is selected. */
export function timeStops(
  { events, lastKnown }: ObligationInFullAnswer,
  { known }: Point,
  language: Language,
): readonly TimeStop[] {
  const t = sentences(language, 'obligation');
  const selected = known === undefined ? undefined : lastKnown?.position;
  const stops = events.map(({ position, recordedAt, description }) => ({
    value: String(position),
    selected: position === selected,
    text: t('time.record', {
      position,
      ...when(recordedAt, language),
      what: shortened(tombstonesIn(description[language], language)),
    }),
  }));
  return [...stops, { value: '', text: t('time.now'), selected: selected === undefined }];
}

const LONGEST = 90;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
