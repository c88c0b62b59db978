import { loadDirectory, personById } from '#application/directory';
import { releaseSetAside } from '#application/set-aside';
import { setAside as listed, systemViewer } from '#application/queries';
import { both, obligationId, personId } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from '../shared/io';
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
  if (!personById(directory, personId(by))?.roles.includes('administrator'))
    throw new CommandError(
      both(
        `Only an administrator releases a command, and the directory has no administrator with the id ${by}. Give the id of one as it stands in the directory.`,
        `Gweinyddwr yn unig sy’n rhyddhau gorchymyn, ac nid oes gweinyddwr â’r dynodydd ${by} yn y cyfeiriadur. Rhowch ddynodydd un fel y mae yn y cyfeiriadur.`,
      ),
    );
  return withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async (_temporal, gateway) => {
      const released = await releaseSetAside(
        { ledger, gateway },
        {
          obligationId: obligationId(obligation),
          subject,
          reason,
          by: { personId: personId(by) },
          now: io.clock.now(),
        },
      );
      if (!released.ok) throw new CommandError(released.refusal.message);
      if (manner.json) answerJson(io, released.value);
      say(
        io,
        manner,
        released.value.sentAgain
          ? both('Released; the clock goes on.', 'Wedi’i ryddhau; mae’r cloc yn mynd ymlaen.')
          : both(
              'Released; whoever sent it can send it again.',
              'Wedi’i ryddhau; gall pwy bynnag a’i hanfonodd ei anfon eto.',
            ),
      );
      return true;
    }),
  );
}
