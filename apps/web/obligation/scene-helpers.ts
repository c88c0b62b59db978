import type { Directory } from '#identity';
import type { Language } from '#kernel';
import type { ObligationStanding } from '#obligations';
import { nameOf, postTitle } from './name-of';

const TAGS: Partial<Record<ObligationStanding, string>> = {
  late: 'govuk-tag--red',
  'date-passed-outcome-not-recorded': 'govuk-tag--orange',
  'due-soon': 'govuk-tag--yellow',
  'awaiting-confirmation': 'govuk-tag--blue',
  'done-in-time': 'govuk-tag--green',
  'done-late': 'govuk-tag--purple',
  'done-no-date': 'govuk-tag--green',
};

/** The colour that goes beside a standing's words, never in their place. */
const tagClass = (standing: ObligationStanding): string => TAGS[standing] ?? 'govuk-tag--grey';

/** What templates about an obligation call. */
export const sceneHelpers = (directory: Directory, language: Language) => ({
  nameOf: (by: Parameters<typeof nameOf>[1]) => nameOf(directory, by, language),
  postTitle: (postId: string) => postTitle(directory, postId, language),
  tagClass,
});
