import type { Actor } from '#obligations';
import type { Person } from './directory';

/** Who decides, as events record it: the person's id, their roles, and the post they act in (their first unless named). */
export function actorFor(person: Person, postId?: string): Actor {
  const post = postId !== undefined && person.posts.includes(postId) ? postId : person.posts[0];
  return {
    personId: person.id,
    roles: [...person.roles],
    ...(post === undefined ? {} : { postId: post }),
  };
}
