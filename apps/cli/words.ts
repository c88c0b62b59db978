import type { ForecastItem } from '#audit';
import { both, type Bilingual } from '#kernel';
import type { Standing } from '#obligations';

/** How an occurrence stands, for people. */
export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  'not-due': both('not due yet', 'heb ddod yn ddyledus eto'),
  'due-soon': both('due within a month', 'yn ddyledus o fewn mis'),
  'awaiting-confirmation': both('done, awaiting confirmation', 'wedi ei wneud, yn aros am gadarnhad'),
  'date-passed-outcome-not-recorded': both(
    'date passed, outcome not recorded',
    'y dyddiad wedi mynd heibio, y canlyniad heb ei gofnodi',
  ),
  late: both('late', 'hwyr'),
  'done-in-time': both('done in time', 'wedi ei wneud mewn pryd'),
  'done-late': both('done late', 'wedi ei wneud yn hwyr'),
  'done-no-date': both('done, without a date', 'wedi ei wneud, heb ddyddiad'),
  'no-date': both('no date', 'dim dyddiad'),
};

export const forecastWords: Readonly<Record<ForecastItem['kind'], Bilingual>> = {
  opening: both('opens', 'yn agor'),
  reminder: both('reminder', 'nodyn atgoffa'),
  'last-day': both('last lawful day', 'diwrnod cyfreithlon olaf'),
  'look-again': both('look again', 'edrych eto'),
};

export const provisionalWord = both('provisional', 'dros dro');
export const candidateWord = both('not yet confirmed', 'heb ei gadarnhau eto');
