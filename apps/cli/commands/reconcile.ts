import { both } from '#domain/kernel';
import { listClocks, listPendingNotifications } from '#record/read-models';
import { type ReconcileStep, applyReconcile, planReconcile } from '#application/clocks';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import type { Settings } from '../shared/settings';

/** Lists the clocks that are missing or behind the ledger, and, unless it is a dry run, mends them. */
export async function reconcile(
  io: Io,
  manner: Manner,
  settings: Settings,
  dryRun: boolean,
): Promise<boolean> {
  return withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async ({ client }, gateway) => {
      const [clocks, waiting] = await Promise.all([
        listClocks(ledger.db),
        listPendingNotifications(ledger.db),
      ]);
      const steps = await planReconcile({ client, clocks, waiting, now: io.clock.now() });
      const of = (why: ReconcileStep['why']): string[] =>
        steps.filter((step) => step.why === why).map(({ obligationId }) => obligationId);
      say(
        io,
        manner,
        both(
          `${clocks.length} clocks; missing: ${of('missing').length}; behind: ${of('behind').length}; not told of a trigger: ${of('not-notified').length}.${dryRun ? ' Nothing is changed.' : ''}`,
          `${clocks.length} o glociau; ar goll: ${of('missing').length}; ar ei hôl hi: ${of('behind').length}; heb gael gwybod am sbardun: ${of('not-notified').length}.${dryRun ? ' Ni newidir dim.' : ''}`,
        ),
      );
      const { mended, unmended } = dryRun
        ? { mended: [], unmended: [] }
        : await applyReconcile(gateway, steps, io.clock.now());
      if (manner.json)
        answerJson(io, {
          clocks: clocks.length,
          missing: of('missing'),
          behind: of('behind'),
          mended,
          unmended,
        });
      else for (const { obligationId, why } of steps) io.out(`${obligationId}  ${why}\n`);
      return unmended.length === 0;
    }),
  );
}
