import { z } from 'zod';
import { both } from '#domain/kernel';
import { checkpoints, database, identityProvider, listening, optional, settingsFrom, smtp } from './settings';

const schema = z.object({
  ...listening(3000),
  ...database,
  ...identityProvider,
  ...checkpoints,
  SMTP_URL: optional(smtp.SMTP_URL),
});

const read = (environment: Record<string, string>) =>
  settingsFrom(both('The program', 'y rhaglen'), schema, environment);

it('names every variable at fault once, with its mend, first in Welsh and then in English', () => {
  const faults = (): unknown => read({ PORT: 'x', SMTP_URL: 'x', CHECKPOINT_FOLDER: '/nowhere' });
  expect(faults).toThrow(
    [
      'Ni all y rhaglen gychwyn. Gosodwch y newidynnau amgylchedd hyn:',
      '  PORT: porth, 0 i 65535; mae 0 yn cymryd un rhydd',
      '  DATABASE_URL: cyfeiriad y gronfa ddata PostgreSQL',
    ].join('\n'),
  );
  expect(faults).toThrow(
    /The program cannot start[^]*PORT: a port[^]*DATABASE_URL: the address[^]*OIDC_ISSUER: [^]*CHECKPOINT_FOLDER: there is no folder \/nowhere[^]*SMTP_URL: the email server/,
  );
});

it('fills in what is usual', () => {
  const good = {
    DATABASE_URL: 'postgres://127.0.0.1/cylch',
    OIDC_ISSUER: 'http://127.0.0.1:4000',
    CHECKPOINT_FOLDER: __dirname,
  };
  expect(read(good)).toEqual({ ...good, PORT: 3000, HOST: '127.0.0.1' });
});
