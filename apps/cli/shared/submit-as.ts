import { randomUUID } from 'node:crypto';
import { type Directory, type Person, actorFor, loadDirectory, personById } from '#application/directory';
import { postsOf, viewerFor } from '#application/queries';
import { submitCommand } from '#application/submit-command';
import { both, commandId, personId } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import type { DecisionOutcome } from '#workflows';
import type { Io } from './io';
import { obligationGiven } from './obligation-given';
import { withLedger, withTemporal } from './services';
import { CommandError, type Settings, required } from './settings';

/** The person in whose name a command is sent, with the directory that knows them. @throws CommandError where it does not */
export function personNamed(
  settings: Settings,
  by: string,
): { readonly person: Person; readonly directory: Directory } {
  const directory = loadDirectory(required(settings, 'DIRECTORY_FILE'));
  const person = personById(directory, personId(by));
  if (person !== undefined) return { person, directory };
  throw new CommandError(
    both(
      `The directory knows nobody by the id ${by}. Give the id of a person as it is in the directory.`,
      `Nid yw’r cyfeiriadur yn adnabod neb â’r dynodydd ${by}. Rhowch ddynodydd person fel y mae yn y cyfeiriadur.`,
    ),
  );
}

/** Sends a command on one obligation in a person’s name, decided as from a page. @throws CommandError with the words of a refusal */
export async function submitAs(
  io: Io,
  settings: Settings,
  { by, id, command }: { readonly by: string; readonly id: string; readonly command: Command },
): Promise<DecisionOutcome> {
  const { person, directory } = personNamed(settings, by);
  const stream = obligationGiven(id);
  return withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async (_temporal, gateway) => {
      const viewer = viewerFor(person);
      const posts = await postsOf(viewer, ledger, { id: stream, held: person.posts });
      const submitted = await submitCommand(
        { gateway, ledger, directory, now: io.clock.now },
        {
          actor: actorFor(person, posts[0]),
          viewer,
          obligationId: stream,
          command,
          commandId: commandId(`cli/${randomUUID()}`),
        },
      );
      if (submitted.kind === 'accepted') return submitted.outcome;
      throw new CommandError(submitted.kind === 'refused' ? submitted.refusal.message : NO_ANSWER);
    }),
  );
}

const NO_ANSWER = both(
  'No answer came in time: look whether it was recorded before you send it again.',
  'Ni ddaeth ateb mewn pryd: edrychwch a gofnodwyd hyn cyn ei anfon eto.',
);
