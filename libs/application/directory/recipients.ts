import type { Actor } from '#domain/obligations';
import type { PostId } from '#domain/kernel';
import type { Recipients } from '#application/notifications';
import { type Person, personById, postById } from './directory';
import type { CurrentDirectory } from './directory-file';

/** Who decides, as events record it: the person's id, their roles, and the post they act in (their first unless named). */
export function actorFor(person: Person, postId?: PostId): Actor {
  const post = postId !== undefined && person.posts.includes(postId) ? postId : person.posts[0];
  return {
    personId: person.id,
    roles: [...person.roles],
    ...(post === undefined ? {} : { postId: post }),
    ...(person.onBehalfOf === undefined ? {} : { onBehalfOf: person.onBehalfOf }),
  };
}

/** The directory as mail sees it, at each asking. */
export const recipientsFrom = (directory: CurrentDirectory): Recipients => ({
  forPost(postId) {
    const post = postById(directory.current, postId);
    return post && { postId: post.id, address: post.email, name: post.title, language: post.language };
  },
  peopleIn: (postId) =>
    directory.current.people
      .filter(({ posts }) => posts.includes(postId))
      .map((person) => actorFor(person, postId)),
  nameOf: (personId) => personById(directory.current, personId)?.name,
});
