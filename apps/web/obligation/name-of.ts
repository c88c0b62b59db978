import { personById, postById, type Directory } from '#identity';
import type { Language } from '#kernel';

/** The person's name and post, as the directory has them now; the id where it has them no more. */
export function nameOf(
  directory: Directory,
  by: { readonly personId: string; readonly postId?: string | undefined },
  language: Language,
): string {
  const name = personById(directory, by.personId)?.name ?? (by.personId === 'system' ? 'Cylch' : by.personId);
  const post = by.postId === undefined ? undefined : postById(directory, by.postId)?.title[language];
  return post === undefined ? name : `${name} (${post})`;
}

/** The post's title; the id where the directory has it no more. */
export const postTitle = (directory: Directory, postId: string, language: Language): string =>
  postById(directory, postId)?.title[language] ?? postId;
