import { listErasures } from '#data-protection';
import { both } from '#kernel';
import { say, table, type Io, type Manner } from '../io';
import { withLedger } from '../services';
import type { Settings } from '../settings';

/** Lists every erasure; with `--json` one object a line, as the list outside the database is kept. */
export async function erasures(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const entries = await withLedger(settings, listErasures);
  say(io, manner, both(`Erasures: ${entries.length}.`, `Dileadau: ${entries.length}.`));
  if (manner.json) for (const entry of entries) io.out(`${JSON.stringify(entry)}\n`);
  else if (entries.length > 0)
    io.out(
      table(
        entries.map(({ erasedAt, subject, by, erasureId }) => [erasedAt, subject, by.personId, erasureId]),
      ),
    );
  return true;
}
