import { measureReconcile, reconcileReport } from './reconcile';

/** The start of the stack with eleven thousand clocks, and what goes on behind it. Run by `npm run bench:reconcile`. */
const CLOCKS = 11_000;

it('measures', async () => {
  process.stdout.write(reconcileReport(await measureReconcile(CLOCKS, true)));
}, 1_800_000);
