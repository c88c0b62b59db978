import type { Actor } from '#domain/obligations';
import type { Bilingual, Language, PostId } from '#domain/kernel';
import { type Directory, type Person, postById } from './directory';

/** Who decides, as events record it: the person's id, their roles, and the post they act in (their first unless named). */
export function actorFor(person: Person, postId?: PostId): Actor {
  const post = postId !== undefined && person.posts.includes(postId) ? postId : person.posts[0];
  return {
    personId: person.id,
    roles: [...person.roles],
    ...(post === undefined ? {} : { postId: post }),
  };
}

/** Where mail to a post goes, and which language stands first in it. */
interface Recipient {
  readonly postId: PostId;
  readonly address: string;
  readonly name: Bilingual;
  readonly language: Language;
}

/** Finds the addressee of a post; `undefined` when the directory has no such post. */
interface Recipients {
  forPost(postId: PostId): Recipient | undefined;
}

/** The directory as mail sees it. */
export const recipientsFrom = (directory: Directory): Recipients => ({
  forPost(postId) {
    const post = postById(directory, postId);
    return post && { postId: post.id, address: post.email, name: post.title, language: post.language };
  },
});
