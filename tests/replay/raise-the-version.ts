import { version } from '../../package.json';

/** What to do where the pure core is no longer the one that was frozen under its version. */
export const RAISE_THE_VERSION =
  `The pure core (libs/kernel, calendars, deadlines, obligations, or a package they use) is not the one frozen as ` +
  `${version}: decisions recorded from now on would name a core that did not make them. Raise the version ` +
  `(npm version patch --no-git-tag-version), run npm run freeze:core, and commit libs/audit/cores with the change.`;
