import { type Bilingual, both } from '#domain/kernel';
import { type Restored, checkNotices, restoreNotices } from '#application/notices';
import { nextSendAt } from '#application/notifications';
import { type Difference, compareWithRebuild, rebuildReadModels } from '#record/read-models';
import { findingInWords } from '../shared/finding-words';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/**
 * Holds the read models, the outbox, the attempts and the wake-ups against the ledger and, unless it is a dry run, makes them
 * again from it alone.
 * @returns false where a dry run found a difference
 */
export async function rebuild(io: Io, manner: Manner, settings: Settings, dryRun: boolean): Promise<boolean> {
  return withLedger(settings, async (ledger) => {
    const now = io.clock.now();
    const differing = await compareWithRebuild(ledger);
    const { findings } = await checkNotices(ledger, now);
    say(io, manner, summary(differing.length, findings.length, dryRun));
    // first the outbox: a clock wakes for what waits in it
    const restored = dryRun ? null : await restoreNotices(ledger, now);
    const rebuilt = dryRun ? {} : await rebuildReadModels(ledger, nextSendAt);
    if (manner.json) answerJson(io, { differing, notices: findings, restored, rebuilt });
    else {
      for (const difference of differing) io.out(inWords(difference, manner));
      for (const finding of findings) io.out(findingInWords(finding, manner));
    }
    if (restored !== null && findings.length > 0) say(io, manner, restoredInWords(restored));
    return !dryRun || differing.length + findings.length === 0;
  });
}

const summary = (rows: number, notices: number, dryRun: boolean): Bilingual =>
  both(
    `Rows that differ from the ledger: ${rows}. Emails and wake-ups that are not as recorded: ${notices}.${dryRun ? ' Nothing is changed.' : ''}`,
    `Rhesi sy’n wahanol i’r cyfriflyfr: ${rows}. Negeseuon e-bost ac amserau deffro nad ydynt fel y’u cofnodwyd: ${notices}.${dryRun ? ' Ni newidir dim.' : ''}`,
  );

const restoredInWords = ({ mails, removed, relisted, wakeUps, busy }: Restored): Bilingual =>
  both(
    `Emails restored: ${mails}; removed, since nothing had asked for them: ${removed}; lists whose items are listed again: ${relisted}; wake-ups restored: ${wakeUps}; being sent meanwhile, ask again: ${busy}. What happened cannot be undone: cylch notices lists what remains.`,
    `Negeseuon e-bost a adferwyd: ${mails}; a dynnwyd allan, gan nad oedd dim wedi gofyn amdanynt: ${removed}; rhestrau y rhestrir eu heitemau eto: ${relisted}; amserau deffro a adferwyd: ${wakeUps}; wrthi’n cael eu hanfon, gofynnwch eto: ${busy}. Ni ellir dad-wneud yr hyn a ddigwyddodd: mae cylch notices yn rhestru’r hyn sy’n weddill.`,
  );

const IS: Readonly<Record<Difference['is'], Bilingual>> = {
  altered: both('altered', 'wedi’i newid'),
  missing: both('missing from the table', 'ar goll o’r tabl'),
  added: both('not in the ledger', 'nid yw yn y cyfriflyfr'),
};

function inWords({ table, id, is, columns }: Difference, { language }: Manner): string {
  const values = columns.map(
    ({ column, live, rebuilt }) => `    ${column}: ${JSON.stringify(live)} → ${JSON.stringify(rebuilt)}\n`,
  );
  return `${table}  ${id}  ${IS[is][language]}\n${values.join('')}`;
}
