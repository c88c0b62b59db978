import type { Finding } from '../finding';
import type { Unlike } from './name-rows';

/** What can be said of a place, and the rows there that are not what was published. */
export interface Explained {
  readonly findings: readonly Finding[];
  readonly unlike: readonly Unlike[];
}
