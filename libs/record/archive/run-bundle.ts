import { Script, createContext } from 'node:vm';
import type { openStreams } from './open-core';

/** All that a core is given beyond the language itself: addresses in a register are checked with it. */
const GIVEN = { URL };

/** The language's own ways to the outside: a core that asked for the time or drew lots would not be pure. */
const STILLED = new Script(`{
  const refuse = (what) => () => { throw new Error('a core has no ' + what); };
  const NoClock = refuse('clock');
  Math.random = refuse('randomness');
  globalThis.Date = class extends Date {
    constructor(...parts) {
      if (parts.length === 0) NoClock();
      super(...parts);
    }
  };
  globalThis.Date.now = NoClock;
}`);

interface Exports {
  readonly openStreams: typeof openStreams;
}

/**
 * Opens a bundled core in a world of its own, without `require`, `process`, files, network, clock or randomness. No jail:
 * the bytes are held to their hash before they are run.
 * @throws Error for a text that is no core
 */
export function runBundle(code: string, name: string): typeof openStreams {
  const module: { exports: Partial<Exports> } = { exports: {} };
  const world = createContext({ ...GIVEN, module });
  STILLED.runInContext(world);
  new Script(code, { filename: name }).runInContext(world);
  const { openStreams: open } = module.exports;
  if (typeof open === 'function') return open;
  throw new Error(`${name} is no core`);
}
