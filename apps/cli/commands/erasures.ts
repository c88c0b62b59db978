import { listErasures } from '#application/erasure';
import { both } from '#domain/kernel';
import { type Io, type Manner, say, table } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

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
