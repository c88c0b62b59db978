import { type Bilingual, both } from '#domain/kernel';
import type { ForecastItem } from '#domain/history';

export const forecastWords: Readonly<Record<ForecastItem['kind'], Bilingual>> = {
  opening: both('opens', 'yn agor'),
  reminder: both('reminder', 'nodyn atgoffa'),
  'last-day': both('last lawful day', 'diwrnod cyfreithlon olaf'),
  'look-again': both('look again', 'edrych eto'),
  milestone: both('milestone', 'carreg filltir'),
  'milestone-reminder': both('milestone reminder', 'nodyn atgoffa am garreg filltir'),
};

export const provisionalWord = both('provisional', 'dros dro');
export const candidateWord = both('not yet confirmed', 'heb ei gadarnhau eto');
export const projectedWord = both('expected', 'disgwyliedig');
