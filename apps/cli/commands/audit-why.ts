import { pointOf, systemViewer, why } from '#application/queries';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson } from '../shared/io';
import { namesFor } from '../shared/names';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** Why a field of an obligation has its value, or why it has none. */
export async function auditWhy(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string,
  field: string,
  options: { readonly known?: string; readonly effective?: string },
): Promise<boolean> {
  const asked = {
    id,
    field,
    point: accepted(pointOf(options, io.clock.now())),
    now: io.clock.now(),
    ...namesFor(settings, manner),
  };
  const { why: found } = accepted(await withLedger(settings, (ledger) => why(systemViewer, ledger, asked)));
  if (manner.json) answerJson(io, found);
  else {
    const { language } = manner;
    io.out(`${found.label?.[language] ?? found.field}: ${found.words[language]}\n`);
    io.out(`${found.sentence[language]}\n`);
    for (const { position, recordedAt, description } of found.mail)
      io.out(`  ${position}  ${recordedAt}  ${description[language]}\n`);
  }
  return true;
}
