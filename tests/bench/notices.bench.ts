import { measureNotices, noticesReport } from './notices';

/** The comparison of notices over eleven thousand entries, and health beside it. Run by `npm run bench:notices`. */
const ENTRIES = 11_000;

it('measures', async () => {
  process.stdout.write(noticesReport(await measureNotices(ENTRIES)));
}, 3_600_000);
