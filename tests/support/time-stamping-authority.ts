import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TimeStampingAuthority {
  readonly url: string;
  /** the root certificate, PEM */
  readonly root: string;
  /** when it wrote its last reply, in milliseconds since 1970, by its files */
  repliedAt(): number;
  close(): Promise<void>;
}

// plain JavaScript without types
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { findOpenssl } = require('../../infra/bootstrap/openssl.js') as { findOpenssl: () => string };

const CONFIG = `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[stamping]
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = service
[service]
dir = .
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ordering = yes
`;

/** An RFC 3161 authority, made with openssl in its own folder, serving HTTP on loopback. */
export async function startTimeStampingAuthority(): Promise<TimeStampingAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-tsa-'));
  const program = findOpenssl();
  const openssl = (...args: string[]): void =>
    void execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, ...names('Test root', 'root'), '-days', '3650', '-extensions', 'root');
  openssl('req', ...key, ...names('Test stamping', 'tsa', 'tsa.csr'));
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '3650',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'stamping',
    '-out',
    'tsa.pem',
  );
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      writeFileSync(join(folder, 'query.tsq'), Buffer.concat(chunks));
      openssl(
        'ts',
        '-reply',
        '-config',
        'tsa.cnf',
        '-queryfile',
        'query.tsq',
        '-signer',
        'tsa.pem',
        '-inkey',
        'tsa.key',
        '-chain',
        'root.pem',
        '-out',
        'reply.tsr',
      );
      response.setHeader('content-type', 'application/timestamp-reply');
      response.end(readFileSync(join(folder, 'reply.tsr')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    root: readFileSync(join(folder, 'root.pem'), 'utf8'),
    repliedAt: () => statSync(join(folder, 'reply.tsr')).mtimeMs,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

const names = (subject: string, name: string, out = `${name}.pem`): string[] => [
  '-subj',
  `/CN=${subject}`,
  '-config',
  'tsa.cnf',
  '-keyout',
  `${name}.key`,
  '-out',
  out,
];
