import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// plain JavaScript without types
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { findOpenssl } = require('../../infra/bootstrap/openssl.js') as { findOpenssl: () => string };

/** Paths of PEM files. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  readonly cert: string;
  /** A certificate of this authority for a server on this machine (`localhost`, 127.0.0.1) or a client. */
  certify(name: string): Certified;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** A certification authority of its own, made with openssl in the folder. */
export function newAuthority(folder: string, authority: string): Authority {
  const program = findOpenssl();
  const path = (name: string, kind: string): string => join(folder, `${authority}-${name}.${kind}`);
  const openssl = (...args: string[]): void =>
    void execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
  const root = { cert: path('root', 'pem'), key: path('root', 'key') };
  openssl(
    'req',
    '-x509',
    ...NEW_KEY,
    '-subj',
    `/CN=${authority}`,
    '-days',
    '2',
    '-keyout',
    root.key,
    '-out',
    root.cert,
  );
  return {
    cert: root.cert,
    certify(name) {
      const made = { cert: path(name, 'pem'), key: path(name, 'key') };
      const request = path(name, 'csr');
      const extensions = path(name, 'cnf');
      writeFileSync(extensions, `subjectAltName = DNS:localhost, DNS:${name}.test, IP:127.0.0.1\n`);
      openssl('req', ...NEW_KEY, '-subj', `/CN=${name}`, '-keyout', made.key, '-out', request);
      const signing = ['-CA', root.cert, '-CAkey', root.key, '-CAcreateserial', '-days', '2'];
      openssl('x509', '-req', '-in', request, ...signing, '-extfile', extensions, '-out', made.cert);
      return made;
    },
  };
}
