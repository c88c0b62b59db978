import { randomUUID } from 'node:crypto';
import { actorFor, loadDirectory } from '#application/directory';
import { commandOf, listStream, listToRecord, previewList, recordingOfList } from '#application/holidays';
import { viewerFor } from '#application/queries';
import { previewFact } from '#application/submit-command';
import { HOLIDAYS } from '#domain/deadlines';
import { commandId, dateInWales } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import type { SealedLedger } from '#record/sealed-ledger';
import { dateOption } from '../deadline/options';
import type { Io, Manner } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';
import { differencesTable, givenList } from './given-list';
import { type Deciding, personNamed, recordOrSay } from './fact-record';

export interface RecordListOptions {
  readonly document: string;
  readonly by: string;
  readonly on?: string;
  readonly asAt?: string;
  readonly welsh?: string;
  readonly dryRun?: boolean;
}

/**
 * Takes on GOV.UK’s newer list, or records the one in use where no file is named: lists first every date that it moves, and who
 * must agree. It moves dates once it is recorded, and every program that works on the ledger decides with it within seconds.
 */
export async function calendarRecord(
  io: Io,
  manner: Manner,
  settings: Settings,
  file: string | undefined,
  options: RecordListOptions,
): Promise<boolean> {
  const directory = loadDirectory(required(settings, 'DIRECTORY_FILE'));
  const person = personNamed(directory, options.by);
  const by = { actor: actorFor(person), viewer: viewerFor(person) };
  const now = io.clock.now();
  const deciding: Deciding = {
    ...by,
    directory,
    id: commandId(randomUUID()),
    dryRun: options.dryRun === true,
  };
  return withLedger(settings, async (ledger) => {
    if (file === undefined) return recordKnown(io, manner, settings, { ledger, deciding, options });
    const given = givenList(file, options.welsh);
    const asAt = options.asAt === undefined ? dateInWales(now) : dateOption('as-at', options.asAt);
    const previewed = await previewList(ledger, { ...by, directory, given, asAt, now });
    if (!previewed.ok) throw new CommandError(previewed.refusal.message);
    const { calendar, differences, ...preview } = previewed.value;
    if (!manner.json) io.out(differencesTable(differences));
    const make = async (): Promise<Command> => {
      const evidence = { reference: options.document };
      const asked = { given, asAt, evidence, actor: by.actor, commandId: deciding.id, now };
      const made = await recordingOfList(ledger, { ...asked, shown: calendar.version });
      if (!made.ok) throw new CommandError(made.refusal.message);
      return made.value;
    };
    const shown = { ...preview, version: calendar.version, differences };
    return recordOrSay(io, manner, settings, { ledger, stream: listStream, deciding, shown, make });
  });
}

/** The list in use, or the newer one that the program comes with. */
async function recordKnown(
  io: Io,
  manner: Manner,
  settings: Settings,
  asked: { readonly ledger: SealedLedger; readonly deciding: Deciding; readonly options: RecordListOptions },
): Promise<boolean> {
  const { ledger, deciding, options } = asked;
  const { actor, viewer, directory } = deciding;
  const now = io.clock.now();
  const effectiveOn = options.on === undefined ? dateInWales(now) : dateOption('on', options.on);
  const evidence = { reference: options.document };
  const command = await commandOf(ledger, listToRecord(ledger.holidays), { effectiveOn, evidence });
  const previewed = await previewFact({ ledger, directory }, { actor, viewer, fact: HOLIDAYS, command, now });
  if (!previewed.ok) throw new CommandError(previewed.refusal.message);
  const make = (): Promise<Command> => Promise.resolve(command);
  return recordOrSay(io, manner, settings, {
    ledger,
    stream: listStream,
    deciding,
    shown: previewed.value,
    make,
  });
}
