import { z } from 'zod';
import { keepList, listEntries } from '#application/effects';
import { HOLIDAYS } from '#domain/deadlines';
import {
  type CommandId,
  type Instant,
  type Refusal,
  type Result,
  both,
  dateInWales,
  ok,
  refuse,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  commandSchema,
  type documentSchema,
  factStream,
  permitted,
  refusal,
} from '#domain/obligations';
import type { HolidayLists, Ledger } from '#record/ledger';
import { type GivenList, newerList } from './newer-list';

/** The stream of the fact that says which list of bank holidays is in force. */
export const listStream = factStream(HOLIDAYS);

interface Asked {
  readonly given: GivenList;
  /** the day as at which it is published; today where it is left out */
  readonly asAt?: ReturnType<typeof dateInWales> | undefined;
  readonly evidence: z.infer<typeof documentSchema>;
  readonly actor: Actor;
  readonly commandId: CommandId;
  readonly now: Instant;
  /** the version of the list that was shown before; where another comes of it now, it is refused */
  readonly shown?: string | undefined;
}

type Reader = Pick<Ledger, 'db' | 'readStream' | 'holidays'>;

/**
 * The command that records a newer list, with the list stored by its hash so that every process can decide with it. Sent again
 * under the same id it is the same command.
 */
export async function recordingOfList(ledger: Reader, asked: Asked): Promise<Result<Command, Refusal>> {
  const { given, evidence, actor, commandId, now, shown } = asked;
  if (!permitted(actor, 'record-fact')) return refuse(refusal('not-permitted', undefined));
  const sent = await sentBefore(ledger, commandId);
  if (sent !== null) return ok(sent);
  const today = dateInWales(now);
  const newer = newerList(given, ledger.holidays.current, { asAt: asked.asAt ?? today, today });
  if (!newer.ok) return newer;
  const { calendar, differences } = newer.value;
  if (differences.length === 0) return refuse(NOTHING_DIFFERS);
  if (shown !== undefined && shown !== calendar.version) return refuse(CHANGED_MEANWHILE);
  await keepList(ledger, calendar);
  return ok(await commandOf(ledger, calendar.version, { effectiveOn: today, evidence }));
}

/** The command that records a list which the ledger or the program has already. */
export async function commandOf(
  ledger: Pick<Ledger, 'db'>,
  list: string,
  said: Pick<Extract<Command, { type: 'record-fact' }>, 'effectiveOn' | 'evidence'>,
): Promise<Command> {
  // its number makes every other proposal of a list an outdated one: that was made from the list before
  const number = ((await listEntries(ledger)).at(-1)?.number ?? 0) + 1;
  return {
    type: 'record-fact',
    fact: HOLIDAYS,
    kind: 'holiday-list',
    number,
    list,
    evenIfNothingWaits: true,
    ...said,
  };
}

async function sentBefore({ readStream }: Reader, id: CommandId): Promise<Command | null> {
  const recorded = (await readStream(listStream)).find(({ metadata }) => metadata['commandId'] === id);
  const input = z.looseObject({ command: commandSchema }).safeParse(recorded?.metadata['input']);
  return input.data?.command ?? null;
}

/** The version to record where no list is given: the program’s own where it is newer than the one in force. */
export const listToRecord = ({ first, current }: HolidayLists): string =>
  first.asAt > current.asAt ? first.version : current.version;

const NOTHING_DIFFERS: Refusal<'nothing-differs'> = {
  code: 'nothing-differs',
  message: both(
    'This list is the same as the one in force. There is nothing to record.',
    'Mae’r rhestr hon yr un fath â’r un sydd mewn grym. Nid oes dim i’w gofnodi.',
  ),
};

const CHANGED_MEANWHILE: Refusal<'list-changed-meanwhile'> = {
  code: 'list-changed-meanwhile',
  message: both(
    'The list in force, or the day, has changed since this was shown. Look at it again, then record it.',
    'Mae’r rhestr sydd mewn grym, neu’r diwrnod, wedi newid ers dangos hyn. Edrychwch arni eto, yna ei chofnodi.',
  ),
};
