import { AlteredCoreError, openStreams } from '#record/archive';
import { archivedCores, replayDecisions, timeZones } from '#application/replay';
import { type Bilingual, both } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { type Tally, count, emptyTally, reportAsJson, printReport } from '../replay/report';
import { type Replayable, fromBundle, fromLedger } from '../replay/sources';
import { CommandError, type Settings } from '../shared/settings';

export interface ReplayCommandOptions {
  readonly today?: boolean;
  /** the folder of an evidence bundle, in place of the live record */
  readonly bundle?: string;
}

/** a line on standard error after so many decisions */
const REPORT_EVERY = 1_000;

/**
 * Asks for every recorded decision again, with the core and calendar that it names, or for one obligation's.
 * @returns false where a decision is not what its core gives, or cannot be asked for though it should
 */
export async function auditReplay(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string | undefined,
  { today = false, bundle }: ReplayCommandOptions,
): Promise<boolean> {
  const work = (replayable: Replayable) => replayAll(io, manner, replayable, today);
  const replayed = bundle === undefined ? fromLedger(settings, id, work) : fromBundle(bundle, id, work);
  const tally = await replayed.catch(said);
  if (id !== undefined && tally.decisions === 0)
    throw new CommandError(
      both(`There is no decision of ${id} in the ledger.`, `Nid oes penderfyniad am ${id} yn y cyfriflyfr.`),
    );
  if (manner.json) answerJson(io, reportAsJson(tally, today));
  else printReport(io, manner, tally, today);
  return tally.amiss.length === 0;
}

/** @throws CommandError where a kept core or calendar was altered; else the error itself */
function said(error: unknown): never {
  if (!(error instanceof AlteredCoreError)) throw error;
  throw new CommandError(
    both(
      `Nothing can be replayed: ${error.message}. Take libs/application/replay from the release again.`,
      `Ni ellir ailchwarae dim: ${error.message}. Cymerwch libs/application/replay o’r fersiwn a ryddhawyd eto.`,
    ),
  );
}

async function replayAll(
  io: Io,
  manner: Manner,
  { source, to, holidays }: Replayable,
  today: boolean,
): Promise<Tally> {
  const options = {
    find: archivedCores(),
    timeZones,
    ...(today && { today: openStreams(JSON.stringify(await holidays())) }),
  };
  const tally = emptyTally();
  for await (const replayed of replayDecisions(source, options)) {
    count(tally, replayed);
    if (tally.decisions % REPORT_EVERY === 0)
      say(io, manner, progress(tally.decisions, replayed.positions.last, to));
  }
  return tally;
}

const progress = (decisions: number, position: number, to: number): Bilingual =>
  both(
    `${decisions} decisions replayed; record ${position} of ${to}.`,
    `Ailchwaraewyd ${decisions} o benderfyniadau; digwyddiad ${position} o ${to}.`,
  );
