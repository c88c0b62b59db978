import { both } from '#kernel';
import { nextSendAt } from '#notifications';
import { compareWithRebuild, rebuildReadModels } from '#read-models';
import { answerJson, say, type Io, type Manner } from '../io';
import { withLedger } from '../services';
import type { Settings } from '../settings';

/** Holds the read models against the ledger and, unless told otherwise, makes them again from it alone. */
export async function rebuild(io: Io, manner: Manner, settings: Settings, dryRun: boolean): Promise<boolean> {
  return withLedger(settings, async (ledger) => {
    const differing = (await compareWithRebuild(ledger)).map(({ table, id }) => ({ table, id }));
    say(
      io,
      manner,
      both(
        `Rows that differ from the ledger: ${differing.length}.${dryRun ? ' Nothing is changed.' : ''}`,
        `Rhesi sy’n wahanol i’r llyfr: ${differing.length}.${dryRun ? ' Ni newidir dim.' : ''}`,
      ),
    );
    const rebuilt = dryRun ? 0 : await rebuildReadModels(ledger, nextSendAt);
    if (manner.json) answerJson(io, { differing, rebuilt });
    else for (const { table, id } of differing) io.out(`${table}  ${id}\n`);
    return true;
  });
}
