import { version } from '../../package.json';

/** The remedy where the pure core differs from the one frozen under its version. */
export const HOW_TO_FREEZE =
  `The pure core (libs/domain/kernel, calendars, deadlines, obligations, or a package they use) is not the one frozen as ` +
  `${version}: decisions recorded from now on would name a core that did not make them. Run npm run freeze:core and ` +
  `commit libs/record/archive/cores with the change. If ${version} is released, raise the version first ` +
  `(npm version patch --no-git-tag-version).`;
