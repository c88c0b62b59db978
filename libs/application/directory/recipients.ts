import type { Actor } from '#domain/obligations';
import type { PostId } from '#domain/kernel';
import type { Recipients } from '#application/notifications';
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

/** The directory as mail sees it. */
export const recipientsFrom = (directory: Directory): Recipients => ({
  forPost(postId) {
    const post = postById(directory, postId);
    return post && { postId: post.id, address: post.email, name: post.title, language: post.language };
  },
});
