import type { Issue } from '#domain/deadlines';
import { type Bilingual, type Language, both } from '#domain/kernel';
import type { ForecastItem } from '#domain/history';

/** Each fault on a line of its own, with its place; the message says what would be right. */
export function issueList(issues: readonly Issue[]): Bilingual {
  const list = (language: Language): string =>
    issues.map(({ pointer, message }) => `  ${pointer || '/'}: ${message[language]}`).join('\n');
  return both(list('en'), list('cy'));
}

export const forecastWords: Readonly<Record<ForecastItem['kind'], Bilingual>> = {
  opening: both('opens', 'yn agor'),
  reminder: both('reminder', 'nodyn atgoffa'),
  'last-day': both('last lawful day', 'diwrnod cyfreithlon olaf'),
  'look-again': both('look again', 'edrych eto'),
};

export const provisionalWord = both('provisional', 'dros dro');
export const candidateWord = both('not yet confirmed', 'heb ei gadarnhau eto');
