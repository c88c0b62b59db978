import { createContext, Script } from 'node:vm';
import type { openCore } from './open-core';

/** All that a core is given beyond the language itself: addresses in a register are checked with it. */
const GIVEN = { URL };

/**
 * Opens a bundled core in a world of its own, without `require`, `process`, files or network: a core that needed them
 * would not be pure. No jail: the bytes are held to their hash before they are run.
 * @throws Error for a text that is no core
 */
export function runBundle(code: string, name: string): typeof openCore {
  const module: { exports: Partial<{ openCore: typeof openCore }> } = { exports: {} };
  const world = createContext({ ...GIVEN, module });
  new Script(code, { filename: name }).runInContext(world);
  const { openCore: open } = module.exports;
  if (typeof open !== 'function') throw new Error(`${name} is no core`);
  return open;
}
