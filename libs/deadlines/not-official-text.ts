import { both } from '#kernel';

/** The label on every rendering of ours of what an Act says. */
export const notOfficialText = both(
  'Our own words, not the official text',
  'Ein geiriau ni, nid y testun swyddogol',
);
