import { both, calendarDate } from '#domain/kernel';
import type { LetterContext } from './letter';

/** Readers who may do everything, unless a test says otherwise. */
export const sampleContext = (today = '2025-11-29', context: Partial<LetterContext> = {}): LetterContext => ({
  today: calendarDate(today),
  nameOf: ({ personId }) => both(`Named ${personId}`, `Enw ${personId}`),
  postName: (postId) => both(`Post ${postId}`, `Swydd ${postId}`),
  may: () => true,
  ...context,
});
