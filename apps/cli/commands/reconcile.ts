import { type Bilingual, both } from '#domain/kernel';
import { type ReconciledPage, reconcileAll } from '#application/clocks';
import { setAside as listed, systemViewer } from '#application/queries';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import type { Settings } from '../shared/settings';

export interface ReconcileOptions {
  readonly dryRun?: boolean;
  /** ask every workflow for itself, not Temporal's list */
  readonly each?: boolean;
}

/** Lists the clocks that are missing or behind the ledger, and, unless it is a dry run, mends them page by page. */
export async function reconcile(
  io: Io,
  manner: Manner,
  settings: Settings,
  { dryRun = false, each = false }: ReconcileOptions,
): Promise<boolean> {
  return withLedger(settings, (ledger) =>
    withTemporal(settings, io.clock, async ({ client }, gateway) => {
      const found = new Found();
      const { clocks } = await reconcileAll({
        client,
        gateway: dryRun ? null : gateway,
        db: ledger.db,
        now: io.clock.now(),
        each,
        onPage: (page) => {
          found.add(page);
          if (!manner.json)
            for (const { obligationId, why } of page.steps)
              io.out(`${obligationId}  ${WHY[why][manner.language]}\n`);
        },
      });
      const held = await listed(systemViewer, ledger);
      if (manner.json) answerJson(io, { clocks, ...found.ids, setAside: held });
      say(io, manner, found.summary(clocks, dryRun));
      if (held.length > 0) say(io, manner, namesSetAside(held));
      return found.ids.unmended.length === 0;
    }),
  );
}

const WHY = {
  missing: both('its clock did not run', 'nid oedd ei gloc yn rhedeg'),
  behind: both('its clock was late', 'roedd ei gloc yn hwyr'),
  'not-notified': both('it was not notified of a fact', 'ni chafodd wybod am ffaith'),
};

/** What the pages came to, by ids. */
class Found {
  readonly ids = {
    missing: [] as string[],
    behind: [] as string[],
    mended: [] as string[],
    unmended: [] as ReconciledPage['unmended'][number][],
  };
  private notNotified = 0;

  add({ steps, mended, unmended }: ReconciledPage): void {
    for (const { why, obligationId } of steps) {
      if (why === 'not-notified') this.notNotified += 1;
      else this.ids[why].push(obligationId);
    }
    this.ids.mended.push(...mended);
    this.ids.unmended.push(...unmended);
  }

  summary(clocks: number, dryRun: boolean): Bilingual {
    const { missing, behind } = this.ids;
    return both(
      `${clocks} clocks; missing: ${missing.length}; behind: ${behind.length}; not notified of a trigger: ${this.notNotified}.${dryRun ? ' Nothing is changed.' : ''}`,
      `${clocks} o glociau; ar goll: ${missing.length}; ar ei hôl hi: ${behind.length}; heb gael gwybod am sbardun: ${this.notNotified}.${dryRun ? ' Ni newidir dim.' : ''}`,
    );
  }
}

/** What only a person can let go on. */
function namesSetAside(held: Awaited<ReturnType<typeof listed>>): Bilingual {
  const names = held.map(({ obligationId, subject }) => `${obligationId} ${subject}`).join(', ');
  return both(
    `Set aside, because deciding them stopped the program: ${names}. Once the cause is fixed: cylch set-aside release OBLIGATION COMMAND.`,
    `Wedi’u rhoi o’r neilltu, gan i benderfynu arnynt stopio’r rhaglen: ${names}. Ar ôl trwsio’r achos: cylch set-aside release RHWYMEDIGAETH GORCHYMYN.`,
  );
}
