import { Script, createContext } from 'node:vm';
import type { openStreams } from './open-core';

/** The only global beyond the language: validates addresses in a register. */
const GIVEN = { URL };

/** Sources of impurity in the language: time and randomness. */
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
 * Opens a bundled core in its own realm, without `require`, `process`, files, network, clock or randomness. Not a sandbox:
 * the hash of the bytes is verified before they run.
 * @throws Error for a text that is not a core
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
