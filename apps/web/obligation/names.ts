import { type Directory, personById, postById } from '#application/directory';
import type { Language, PersonId, PostId } from '#domain/kernel';
import type { ObligationStanding } from '#domain/obligations';

/** The person's name and post, as the directory has them now; the id where it has them no more. */
export function nameOf(
  directory: Directory,
  by: { readonly personId: PersonId; readonly postId?: PostId | undefined },
  language: Language,
): string {
  const name = personById(directory, by.personId)?.name ?? (by.personId === 'system' ? 'Cylch' : by.personId);
  const post = by.postId === undefined ? undefined : postById(directory, by.postId)?.title[language];
  return post === undefined ? name : `${name} (${post})`;
}

/** The post's title; the id where the directory has it no more. */
export const postTitle = (directory: Directory, postId: PostId, language: Language): string =>
  postById(directory, postId)?.title[language] ?? postId;

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
export const nameHelpers = (directory: Directory, language: Language) => ({
  nameOf: (by: Parameters<typeof nameOf>[1]) => nameOf(directory, by, language),
  postTitle: (postId: PostId) => postTitle(directory, postId, language),
  tagClass,
});
