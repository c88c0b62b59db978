import { links as linksOf, systemViewer } from '#application/queries';
import { both } from '#domain/kernel';
import { type Link, linkTypes } from '#domain/obligations';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { obligationGiven } from '../shared/obligation-given';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { submitAs } from '../shared/submit-as';

export interface LinkOptions {
  readonly id: string;
  readonly type: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
}

/** @throws CommandError for no type of link */
function linkNamed({ type, to }: LinkOptions): Link {
  const known = linkTypes.find((each) => each === type);
  if (known !== undefined) return { type: known, to: obligationGiven(to) };
  const types = linkTypes.join(', ');
  throw new CommandError(
    both(
      `${type} is no kind of link: give one of ${types}.`,
      `Nid math o ddolen yw ${type}: rhowch un o ${types}.`,
    ),
    2,
  );
}

/** Makes or removes a link of an entry, in a person’s name. */
export async function linkOrUnlink(
  io: Io,
  manner: Manner,
  settings: Settings,
  type: 'link' | 'unlink',
  options: LinkOptions,
): Promise<boolean> {
  const { id, by, reason } = options;
  const link = linkNamed(options);
  const outcome = await submitAs(io, settings, { by, id, command: { type, link, reason } });
  if (manner.json) answerJson(io, outcome);
  else
    say(
      io,
      manner,
      type === 'link'
        ? both('The link was made. Both entries show it.', 'Gwnaed y ddolen. Mae’r ddau gofnod yn ei dangos.')
        : both('The link was removed. The history keeps it.', 'Dilëwyd y ddolen. Mae’r hanes yn ei chadw.'),
    );
  return true;
}

/** The links of an entry from both ends, each as a sentence. */
export async function links(io: Io, manner: Manner, settings: Settings, id: string): Promise<boolean> {
  const asked = { id, now: io.clock.now() };
  const found = accepted(await withLedger(settings, (ledger) => linksOf(systemViewer, ledger, asked)));
  if (manner.json) answerJson(io, { links: found });
  else if (found.length === 0)
    say(io, manner, both('This entry has no links.', 'Nid oes dolenni gan y cofnod hwn.'));
  else
    for (const { words, title, to } of found)
      io.out(`${words[manner.language]}: ${title[manner.language] ?? title.en ?? title.cy ?? to} (${to})\n`);
  return true;
}
