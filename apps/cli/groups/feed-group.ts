import * as commands from '../commands/index';
import type { FeedOptions } from '../commands/feed';
import type { Group } from './group';

/** `cylch feed …`: the calendars that other programs subscribe to. */
export const feedGroup: Group = (program, doing, say) => {
  const feed = program.command('feed').description(say('feed.about'));
  feed
    .command('list')
    .description(say('feed.list'))
    .action(() => doing((...context) => commands.feed().listFeeds(...context)));
  feed
    .command('make')
    .description(say('feed.make'))
    .requiredOption('--by <personId>', say('feed.by'))
    .option('--post <id>', say('feed.post'))
    .option('--view <id>', say('feed.view'))
    .option('--in <language>', say('feed.in'))
    .action((options: FeedOptions) =>
      doing((...context) => commands.feed().makeAddress(...context, options)),
    );
  feed
    .command('end <id>')
    .description(say('feed.end'))
    .requiredOption('--by <personId>', say('feed.by'))
    .action((id: string, { by }: { readonly by: string }) =>
      doing((...context) => commands.feed().endAddress(...context, id, by)),
    );
  feed
    .command('write')
    .description(say('feed.write'))
    .requiredOption('--by <personId>', say('feed.by'))
    .option('--post <id>', say('feed.post'))
    .option('--view <id>', say('feed.view'))
    .option('--in <language>', say('feed.in'))
    .option('--out <file>', say('feed.out'))
    .action((options: FeedOptions) =>
      doing((...context) => commands.feed().writeCalendar(...context, options)),
    );
};
