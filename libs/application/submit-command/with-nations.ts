import { type Directory, nationOfPost } from '#application/directory';
import type { PostId } from '#domain/kernel';
import type { Command, Nations, ObligationDefinition } from '#domain/obligations';

const postsOf = ({ owner, approver, deputy }: ObligationDefinition) => [owner, approver, deputy];

const allPosts = ({ posts }: Directory): readonly PostId[] => posts.map(({ id }) => id);

function nationsOf(
  directory: Directory,
  posts: readonly (PostId | undefined)[],
  given: Nations | undefined,
): { readonly nations?: Nations } {
  const found = posts.flatMap((post) => {
    const nation = post === undefined ? undefined : nationOfPost(directory, post);
    return post === undefined || nation === undefined ? [] : [[post, nation] as const];
  });
  const nations: Nations = { ...(Object.fromEntries(found) as Nations), ...given };
  return Object.keys(nations).length === 0 ? {} : { nations };
}

/**
 * A command with the nations of the posts that it names, as the directory has them now: whose working days reminders keep is
 * decided from the record alone. Nothing is added where the directory says no nation.
 */
export function withNations(directory: Directory, command: Command): Command {
  switch (command.type) {
    case 'register':
    case 'amend':
      return { ...command, ...nationsOf(directory, postsOf(command.definition), command.nations) };
    case 'transfer-ownership':
      return { ...command, ...nationsOf(directory, [command.owner, command.approver], command.nations) };
    case 'set-ladder':
      return { ...command, ...nationsOf(directory, allPosts(directory), command.nations) };
    case 'propose-change': {
      const { change } = command;
      if (change.kind !== 'amendment') return command;
      const nations = nationsOf(directory, postsOf(change.definition), change.nations);
      return { ...command, change: { ...change, ...nations } };
    }
    default:
      return command;
  }
}
