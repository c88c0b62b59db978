import type { Bilingual, Language } from '#kernel';
import { postById, type Directory } from './directory';

/** Where mail to a post goes, and which language stands first in it. */
export interface Recipient {
  readonly postId: string;
  readonly address: string;
  readonly name: Bilingual;
  readonly language: Language;
}

/** Finds the addressee of a post; `undefined` when the directory has no such post. */
export interface Recipients {
  forPost(postId: string): Recipient | undefined;
}

/** The directory as mail sees it. */
export const recipientsFrom = (directory: Directory): Recipients => ({
  forPost(postId) {
    const post = postById(directory, postId);
    return post && { postId: post.id, address: post.email, name: post.title, language: post.language };
  },
});
