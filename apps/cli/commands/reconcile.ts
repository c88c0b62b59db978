import { type Bilingual, both } from '#domain/kernel';
import { listClocks, listPendingNotifications } from '#record/read-models';
import { type ReconcileStep, applyReconcile, planReconcile } from '#application/clocks';
import { clocksSetAside } from '#application/set-aside';
import { setAside as listed, systemViewer } from '#application/queries';
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
      const [clocks, waiting, setAside, held] = await Promise.all([
        listClocks(ledger.db),
        listPendingNotifications(ledger.db),
        clocksSetAside(ledger.db),
        listed(systemViewer, ledger),
      ]);
      const steps = await planReconcile({ client, clocks, waiting, setAside, now: io.clock.now() });
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
          setAside: held,
        });
      else for (const { obligationId, why } of steps) io.out(`${obligationId}  ${why}\n`);
      if (held.length > 0) say(io, manner, namesSetAside(held));
      return unmended.length === 0;
    }),
  );
}

/** What only a person can let go on. */
function namesSetAside(held: Awaited<ReturnType<typeof listed>>): Bilingual {
  const names = held.map(({ obligationId, subject }) => `${obligationId} ${subject}`).join(', ');
  return both(
    `Set aside, because deciding them stopped the program: ${names}. Once the cause is mended: cylch set-aside release OBLIGATION COMMAND.`,
    `Wedi’u rhoi o’r neilltu, gan i benderfynu arnynt stopio’r rhaglen: ${names}. Ar ôl trwsio’r achos: cylch set-aside release YMRWYMIAD GORCHYMYN.`,
  );
}
