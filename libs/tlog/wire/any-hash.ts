import { emptyRoot } from '../hashes';
import type { HashOf } from '../subtree-of';

/** For asking how long a proof is, whatever stands in it. */
export const anyHash: HashOf = () => emptyRoot;
