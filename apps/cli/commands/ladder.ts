import { randomUUID } from 'node:crypto';
import { actorFor, loadDirectory, personById } from '#application/directory';
import {
  type LadderInForce,
  ladder,
  ladderPreview,
  laddersByDefault,
  systemViewer,
} from '#application/queries';
import { submitCommand } from '#application/submit-command';
import { hearersInWords, stepsInWords } from '#domain/history';
import { type Bilingual, type Language, both, commandId, faultsOf, personId } from '#domain/kernel';
import { type Ladder, ladderSchema, occurrenceHeading } from '#domain/obligations';
import { accepted } from '../shared/accepted';
import { givenJson } from '../shared/given-file';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { obligationGiven } from '../shared/obligation-given';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';
import { candidateWord, provisionalWord } from '../shared/words';

const lines = (words: readonly Bilingual[], language: Language): string =>
  words.map((each) => `  ${each[language]}\n`).join('');

/** Who is reminded of an entry’s dates and when; without one, the ladders by kind and by authority. */
export async function showLadder(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string | undefined,
): Promise<boolean> {
  const { language } = manner;
  if (id === undefined) {
    const rows = laddersByDefault();
    if (manner.json) answerJson(io, { ladders: rows });
    else
      for (const { id: name, version, words } of rows)
        io.out(`${name} ${version}\n${lines(words, language)}`);
    return true;
  }
  const asked = { id, now: io.clock.now() };
  const shown = accepted(await withLedger(settings, (ledger) => ladder(systemViewer, ledger, asked)));
  if (manner.json) answerJson(io, { id, ...shown });
  else io.out(`${id}: ${since(shown)[language]}\n${lines(shown.words, language)}`);
  return true;
}

function since({ set, byDefault }: LadderInForce): Bilingual {
  if (set === null)
    return both(
      `by kind and authority (${byDefault.id}, version ${byDefault.version})`,
      `yn ôl math ac awdurdod (${byDefault.id}, fersiwn ${byDefault.version})`,
    );
  return both(
    `set on ${set.from} by ${set.by.personId}. ${set.reason}`,
    `gosodwyd ar ${set.from} gan ${set.by.personId}. ${set.reason}`,
  );
}

const IF_LATE = both('if not confirmed', 'os nas cadarnhawyd');

/** Every day of reminders in the years to come, as things stand or as if the ladder of a file were set today. */
export async function previewLadder(
  io: Io,
  manner: Manner,
  settings: Settings,
  { id, years, file }: { readonly id: string; readonly years: number; readonly file?: string | undefined },
): Promise<boolean> {
  const asked = { id, years, now: io.clock.now(), ladder: file === undefined ? undefined : ladderIn(file) };
  const reminders = accepted(
    await withLedger(settings, (ledger) => ladderPreview(systemViewer, ledger, asked)),
  );
  const { language } = manner;
  if (manner.json) answerJson(io, { id, years, reminders });
  else
    io.out(
      table(
        reminders.map(({ on, occurrence, lastLawfulDay, steps, to, ifLate, provisional, candidate }) => [
          on,
          stepsInWords(steps)[language],
          to.map(({ role, post }) => `${post ?? '–'} (${hearersInWords([role])[language]})`).join(', '),
          occurrenceHeading(undefined, occurrence)[language],
          lastLawfulDay,
          [ifLate && IF_LATE, provisional && provisionalWord, candidate && candidateWord]
            .flatMap((word) => (word === false ? [] : [word[language]]))
            .join(', '),
        ]),
      ),
    );
  return true;
}

/** @throws CommandError with each fault of the file, at its place */
export function ladderIn(file: string): Ladder {
  const parsed = ladderSchema.safeParse(givenJson(file));
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error);
  const said = (language: Language): string =>
    faults
      .map(({ pointer, message }) => `\n  ${pointer === '' ? '/' : pointer}: ${message[language]}`)
      .join('');
  throw new CommandError(
    both(`${file} is not a ladder:${said('en')}`, `Nid camau nodiadau atgoffa yw ${file}:${said('cy')}`),
  );
}

interface SetOptions {
  readonly id: string;
  readonly file?: string;
  readonly default?: boolean;
  readonly reason: string;
  readonly by: string;
}

/** Sets an entry’s ladder, as a person of the directory. @throws CommandError for a refusal */
export async function setLadder(
  io: Io,
  manner: Manner,
  settings: Settings,
  { id, file, default: byDefault = false, reason, by }: SetOptions,
): Promise<boolean> {
  if ((file === undefined) !== byDefault) throw new CommandError(ONE_OF_TWO, 2);
  const ladderGiven = file === undefined ? null : ladderIn(file);
  const directory = loadDirectory(required(settings, 'DIRECTORY_FILE'));
  const person = personById(directory, personId(by));
  if (person === undefined) throw new CommandError(unknownPerson(by));
  return withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async (_temporal, gateway) => {
      const submitted = await submitCommand(
        { ledger, gateway, directory, now: io.clock.now },
        {
          actor: actorFor(person),
          viewer: systemViewer,
          obligationId: obligationGiven(id),
          command: { type: 'set-ladder', ladder: ladderGiven, reason },
          commandId: commandId(`ladder/${randomUUID()}`),
        },
      );
      if (submitted.kind === 'refused') throw new CommandError(submitted.refusal.message);
      if (submitted.kind === 'unknown') throw new CommandError(NO_ANSWER);
      if (manner.json) answerJson(io, { id, version: submitted.outcome.version });
      say(
        io,
        manner,
        both(`${id}: recorded; it holds from today.`, `${id}: cofnodwyd; mae’n gymwys o heddiw.`),
      );
      return true;
    }),
  );
}

export const ONE_OF_TWO = both(
  'Give either --file with the ladder, or --default for that of its kind and authority.',
  'Rhowch naill ai --file gyda’r camau, neu --default ar gyfer rhai ei fath a’i awdurdod.',
);
const NO_ANSWER = both(
  'No answer came in time: look with “cylch ladder show” whether it was recorded.',
  'Ni ddaeth ateb mewn pryd: edrychwch gyda “cylch ladder show” a gafodd ei gofnodi.',
);
const unknownPerson = (by: string): Bilingual =>
  both(
    `The directory has nobody with the id ${by}. Give the id of a person as it is in the directory.`,
    `Nid oes neb â’r dynodydd ${by} yn y cyfeiriadur. Rhowch ddynodydd person fel y mae yn y cyfeiriadur.`,
  );
