import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface LocalOptions {
  readonly dataDir: string;
  readonly fresh: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `npm start [-- options]   runs the whole of Cylch on this machine, on loopback only

  --data DIR   keep the data in DIR (default: data/local)
  --fresh      empty the data folder first
  --json       print one JSON line with every address once all is ready, and nothing else, on standard output
  --help       this text

DATABASE_URL, TEMPORAL_ADDRESS, OIDC_ISSUER and SMTP_URL, where set, each replace the embedded part.
`;

/** @throws TypeError for an option that does not exist, naming it */
export function localOptions(args: readonly string[]): LocalOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: 'data/local' },
      fresh: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return { dataDir: resolve(values.data), fresh: values.fresh, json: values.json, help: values.help };
}
