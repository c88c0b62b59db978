import { systemViewer, tableOfWhoDecides, whoDecides } from '#application/queries';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

type Matters = ReturnType<typeof tableOfWhoDecides>[number]['matters'];

/** Who decides what alone, and what takes two: of one obligation, or the whole table. */
export async function whoDecidesWhat(
  io: Io,
  manner: Manner,
  settings: Settings,
  id: string | undefined,
): Promise<boolean> {
  const lines = (matters: Matters): string =>
    matters
      .map(
        ({ words: { matter, requires } }) => `  ${matter[manner.language]}: ${requires[manner.language]}\n`,
      )
      .join('');
  if (id === undefined) {
    const table = tableOfWhoDecides();
    if (manner.json) answerJson(io, table);
    else for (const { authority, matters } of table) io.out(`${authority}\n${lines(matters)}`);
    return true;
  }
  const asked = { id, now: io.clock.now() };
  const matters = accepted(await withLedger(settings, (ledger) => whoDecides(systemViewer, ledger, asked)));
  if (manner.json) answerJson(io, matters);
  else io.out(`${id}\n${lines(matters)}`);
  return true;
}
