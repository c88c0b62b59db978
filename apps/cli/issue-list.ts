import type { Issue } from '#deadlines';
import { both, type Bilingual, type Language } from '#kernel';

/** Each fault on a line of its own, with its place; the message says what would be right. */
export function issueList(issues: readonly Issue[]): Bilingual {
  const list = (language: Language): string =>
    issues.map(({ pointer, message }) => `  ${pointer || '/'}: ${message[language]}`).join('\n');
  return both(list('en'), list('cy'));
}
