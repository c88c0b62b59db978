import { why } from '#application/queries';
import { type Io, type Manner, answerJson } from '../shared/io';
import { accepted, nothingThere, pointOf, typedId } from '../shared/point';
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
  const point = pointOf(options);
  const answer = await withLedger(settings, (ledger) =>
    why(ledger, typedId(id), field, { now: io.clock.now(), point }),
  );
  if (answer === null) throw nothingThere(id);
  const found = accepted(answer);
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
