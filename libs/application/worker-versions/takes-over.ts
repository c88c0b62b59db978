import type { WorkerVersions } from './list-versions';

/** `always`; `new`: a build that has not served yet; `never`: a person says when. */
export type TakesOver = 'always' | 'new' | 'never';

/** Who a build that stands in for one without workers names itself to the server. */
export const STANDS_IN = 'cylch worker, standing in';

export interface Standing {
  readonly own: string;
  readonly versions: WorkerVersions;
  /** whether a worker of the build that serves lives */
  readonly servingLives: boolean;
  /** false: the worker has run for a while, and another build has been given the tasks since */
  readonly starting: boolean;
}

/**
 * Whether a worker’s build is to serve in the place of the one that does. One without workers is always replaced: duties
 * come before staging. Otherwise a build takes over once, when it is new, so that an old worker which restarts takes
 * nothing back, and a person who went back to an old build is not overruled.
 */
export function takesOver(policy: TakesOver, standing: Standing): boolean {
  const { own, versions, servingLives, starting } = standing;
  const { serving } = versions;
  if (serving === own) return false;
  if (serving === null || !servingLives) return true;
  if (!starting || policy === 'never') return false;
  return policy === 'always' || isNew(standing) || wasStoodInFor(standing);
}

const known = ({ versions }: WorkerVersions, build: string | null) =>
  versions.find((version) => version.build === build);

/** A share of the tasks, given by hand, is staging too. */
const isNew = ({ own, versions }: Standing): boolean =>
  (known(versions, own)?.firstServed ?? null) === null && versions.ramping?.build !== own;

/** An older build serves only because this one’s workers were gone. */
function wasStoodInFor({ own, versions }: Standing): boolean {
  const [mine, theirs] = [known(versions, own), known(versions, versions.serving)];
  return (
    versions.changedBy === STANDS_IN &&
    mine !== undefined &&
    theirs !== undefined &&
    mine.knownSince > theirs.knownSince
  );
}
