import { type ObligationView, obligation, systemViewer } from '#application/queries';
import { accepted } from '../shared/accepted';
import { describeObligation } from '../shared/describe-obligation';
import { type Io, type Manner, answerJson } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** One obligation as it stands: its words, dates with their workings, and what warns. */
export async function show(io: Io, manner: Manner, settings: Settings, id: string): Promise<boolean> {
  const asked = { id, now: io.clock.now() };
  const view = accepted(await withLedger(settings, (ledger) => obligation(systemViewer, ledger, asked)));
  if (manner.json)
    answerJson(io, {
      ...view.state,
      warnings: view.warnings,
      clashes: clashesIn(view),
      needs: view.needs,
    });
  else io.out(describeObligation(view, manner));
  return true;
}

const clashesIn = ({ occurrences }: ObligationView) =>
  occurrences.flatMap(({ number, clashes }) => clashes.map((clash) => ({ occurrence: number, ...clash })));
