import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Instant, instant } from '#domain/kernel';

export interface LocalOptions {
  readonly dataDir: string;
  readonly fresh: boolean;
  /** when the stack's time begins; null: it is the machine's, or what the data folder keeps */
  readonly asOf: Instant | null;
  readonly anyPorts: boolean;
  readonly json: boolean;
  /** each program can be debugged, and restarted by whoever started the stack */
  readonly dev: boolean;
  readonly help: boolean;
}

export const USAGE = `npm start [-- options]   runs the whole of Cylch on this machine, on loopback only

  --data DIR   keep the data in DIR (default: data/local)
  --fresh      empty the data folder first
  --as-of WHEN begin at another time, e.g. 2026-12-24T10:00:00Z, on a scratch ledger; new data folders only, which keep it
  --any-ports  take any free ports, not the usual ones: where several run on one machine
  --json       print one JSON line with every address once all is ready, and nothing else, on standard output
  --dev        for npm run dev: programs can be debugged, and are restarted when it says so
  --help       this text

DATABASE_URL, TEMPORAL_ADDRESS, OIDC_ISSUER and SMTP_URL, where set, each replace the embedded part. One that
cannot be used, or where nothing answers, is named at once, before anything starts.
`;

/** @throws TypeError for an option that does not exist, naming it; RangeError where `--as-of` is no instant */
export function localOptions(args: readonly string[]): LocalOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: 'data/local' },
      fresh: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      'any-ports': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { data, fresh, json, dev, help, 'as-of': asOf, 'any-ports': anyPorts } = values;
  const dataDir = resolve(data);
  return {
    dataDir,
    fresh,
    anyPorts,
    json,
    dev,
    help,
    asOf: asOf === undefined ? null : instant(asOf),
  };
}
