import { deputiesOn } from '#application/delegation';
import { loadDirectory } from '#application/directory';
import { type ObligationView, obligation, systemViewer } from '#application/queries';
import { dateInWales } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { describeObligation } from '../shared/describe-obligation';
import { type Io, type Manner, answerJson } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** One obligation as it stands: its words, dates with their workings, and what warns. */
export async function show(io: Io, manner: Manner, settings: Settings, id: string): Promise<boolean> {
  const asked = { id, now: io.clock.now() };
  const { DIRECTORY_FILE } = settings;
  const { view, deputies } = await withLedger(settings, async (ledger) => {
    const found = accepted(await obligation(systemViewer, ledger, asked));
    if (DIRECTORY_FILE === undefined) return { view: found, deputies: [] };
    const directory = loadDirectory(DIRECTORY_FILE);
    const today = dateInWales(asked.now);
    return { view: found, deputies: await deputiesOn({ ledger, directory }, found.state, today) };
  });
  if (manner.json)
    answerJson(io, {
      ...view.state,
      warnings: view.warnings,
      clashes: clashesIn(view),
      needs: view.needs,
      deputies,
    });
  else io.out(describeObligation(view, manner, deputies));
  return true;
}

const clashesIn = ({ occurrences }: ObligationView) =>
  occurrences.flatMap(({ number, clashes }) => clashes.map((clash) => ({ occurrence: number, ...clash })));
