import type { Actor, By, Delegation } from '#domain/obligations';
import type { PostId } from '#domain/kernel';
import type { Recipients } from '#application/notifications';
import { mailboxOf } from '#domain/mail';
import { type Directory, type Person, nationOfPost, personById, postById } from './directory';
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

/** Who decided, as an event names them. */
export function byOf(person: Person): By {
  const { roles: _roles, ...by } = actorFor(person);
  return by;
}

type Delegates = NonNullable<NonNullable<ReturnType<Recipients['forPost']>>['delegates']>;

/** Who acts in a post for its holders. @param inForce the delegations that are in force now */
const delegatesIn = ({ people }: Directory, postId: PostId, inForce: readonly Delegation[]): Delegates =>
  inForce.flatMap(({ from, to, posts, obligations }) => {
    const [away, delegate] = [from, to].map((id) => people.find((person) => person.id === id));
    const acts = away?.posts.includes(postId) === true && (posts?.includes(postId) ?? true);
    if (!acts || delegate === undefined) return [];
    const { id, name, email } = delegate;
    return [{ personId: id, name, address: email, ...(obligations && { obligations }) }];
  });

/** The directory as mail sees it, at each asking. @param inForce the delegations that are in force now */
export const recipientsFrom = (
  directory: CurrentDirectory,
  inForce: readonly Delegation[] = [],
): Recipients => ({
  forPost(postId) {
    const post = postById(directory.current, postId);
    if (post === undefined) return undefined;
    const { id, email: address, title: name, language } = post;
    const delegates = delegatesIn(directory.current, id, inForce);
    return {
      postId: id,
      address,
      name,
      language,
      nation: nationOfPost(directory.current, id),
      ...(delegates.length > 0 && { delegates }),
    };
  },
  postsSharing(postId) {
    const { posts } = directory.current;
    const own = posts.find(({ id }) => id === postId);
    if (own === undefined) return [];
    const mailbox = mailboxOf(own.email);
    return posts.filter(({ email }) => mailboxOf(email) === mailbox).map(({ id }) => id);
  },
  peopleIn: (postId) =>
    directory.current.people
      .filter(({ posts }) => posts.includes(postId))
      .map((person) => actorFor(person, postId)),
  nameOf: (personId) => personById(directory.current, personId)?.name,
});
