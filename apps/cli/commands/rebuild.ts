import { type Bilingual, both } from '#domain/kernel';
import { nextSendAt } from '#application/notifications';
import { type Difference, compareWithRebuild, rebuildReadModels } from '#record/read-models';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/**
 * Holds the read models against the ledger and, unless it is a dry run, makes them again from it alone.
 * @returns false where a dry run found rows that differ
 */
export async function rebuild(io: Io, manner: Manner, settings: Settings, dryRun: boolean): Promise<boolean> {
  return withLedger(settings, async (ledger) => {
    const differing = await compareWithRebuild(ledger);
    say(
      io,
      manner,
      both(
        `Rows that differ from the ledger: ${differing.length}.${dryRun ? ' Nothing is changed.' : ''}`,
        `Rhesi sy’n wahanol i’r llyfr: ${differing.length}.${dryRun ? ' Ni newidir dim.' : ''}`,
      ),
    );
    const rebuilt = dryRun ? {} : await rebuildReadModels(ledger, nextSendAt);
    if (manner.json) answerJson(io, { differing, rebuilt });
    else for (const difference of differing) io.out(inWords(difference, manner));
    return !dryRun || differing.length === 0;
  });
}

const IS: Readonly<Record<Difference['is'], Bilingual>> = {
  altered: both('altered', 'wedi ei newid'),
  missing: both('missing from the table', 'ar goll o’r tabl'),
  added: both('not in the ledger', 'nid yw yn y llyfr'),
};

function inWords({ table, id, is, columns }: Difference, { language }: Manner): string {
  const values = columns.map(
    ({ column, live, rebuilt }) => `    ${column}: ${JSON.stringify(live)} → ${JSON.stringify(rebuilt)}\n`,
  );
  return `${table}  ${id}  ${IS[is][language]}\n${values.join('')}`;
}
