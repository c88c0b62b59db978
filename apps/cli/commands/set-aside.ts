import { barToOthers, loadDirectory } from '#application/directory';
import { CLOCK_SUBJECT, type Released, releaseSetAside } from '#application/set-aside';
import { setAside as listed, systemViewer } from '#application/queries';
import { type Bilingual, both, personId } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { obligationGiven } from '../shared/obligation-given';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';

/** Lists the commands that stopped the program again and again. @returns whether there is none */
export async function setAside(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const rows = await withLedger(settings, (ledger) => listed(systemViewer, ledger));
  if (manner.json) answerJson(io, { setAside: rows });
  else if (rows.length === 0)
    say(io, manner, both('Nothing is set aside.', 'Nid oes dim wedi’i roi o’r neilltu.'));
  else
    for (const { obligationId: id, subject, command, attempts, setAsideAt } of rows)
      io.out(`${id}  ${subject}  ${command}  ${attempts}  ${setAsideAt}\n`);
  return rows.length === 0;
}

export interface ReleaseOptions {
  readonly obligation: string;
  readonly subject: string;
  readonly reason: string;
  readonly by: string;
}

/** Lets one be decided again. @throws CommandError where nothing of that name is set aside */
export async function releaseCommand(
  io: Io,
  manner: Manner,
  settings: Settings,
  { obligation, subject, reason, by }: ReleaseOptions,
): Promise<boolean> {
  const directory = loadDirectory(required(settings, 'DIRECTORY_FILE'));
  const barred = barToOthers(directory, personId(by), both('releases a command', 'rhyddhau gorchymyn'));
  if (barred !== null) throw new CommandError(barred.message);
  return withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async (_temporal, gateway) => {
      const released = await releaseSetAside(
        { ledger, gateway },
        {
          obligationId: obligationGiven(obligation),
          subject,
          reason,
          by: { personId: personId(by) },
          now: io.clock.now(),
        },
      );
      if (!released.ok) throw new CommandError(released.refusal.message);
      if (manner.json) answerJson(io, released.value);
      say(io, manner, outcome(released.value));
      return true;
    }),
  );
}

function outcome({ subject, sentAgain }: Released): Bilingual {
  if (sentAgain) return both('Released; the clock goes on.', 'Wedi’i ryddhau; mae’r cloc yn mynd ymlaen.');
  return subject === CLOCK_SUBJECT
    ? both(
        'Released; the clock has not answered yet: cylch reconcile wakes it again.',
        'Wedi’i ryddhau; nid yw’r cloc wedi ateb eto: mae cylch reconcile yn ei ddeffro eto.',
      )
    : both(
        'Released; whoever sent it can send it again.',
        'Wedi’i ryddhau; gall pwy bynnag a’i hanfonodd ei anfon eto.',
      );
}
