import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressInfo, createServer } from 'node:net';
import { type Bilingual, type BilingualError, both } from '#domain/kernel';
import { checkGivenServices } from './given-services';
import { INSPECTORS } from './stack';

it("the editor's configurations attach where the programs of npm run dev listen", () => {
  const { configurations } = JSON.parse(
    readFileSync(join(__dirname, '../../.vscode/launch.json'), 'utf8'),
  ) as {
    configurations: readonly { name: string; request: string; port?: number }[];
  };
  const attached = configurations
    .filter(({ request }) => request === 'attach')
    .map(({ name, port }) => [name.replace('Attach: ', ''), port]);
  expect(Object.fromEntries(attached)).toEqual(INSPECTORS);
});

describe('a service given in place of an embedded part', () => {
  const { en, cy } = { en: /cannot start/u, cy: /Ni all y system leol gychwyn/u };
  const said = async (environment: Record<string, string>): Promise<Bilingual> =>
    checkGivenServices(environment).then(
      () => both('', ''),
      (error: unknown) => (error as BilingualError).said,
    );

  it.each([
    ['DATABASE_URL', ['foo', 'http://127.0.0.1/cylch', 'mysql://127.0.0.1/cylch'], 'postgres://'],
    ['TEMPORAL_ADDRESS', ['foo', 'http://127.0.0.1:7233', '127.0.0.1'], ':7233'],
    ['OIDC_ISSUER', ['foo', 'ftp://127.0.0.1', 'login.example'], 'https://'],
    ['SMTP_URL', ['foo', '127.0.0.1:25', 'http://127.0.0.1:25'], 'smtp://'],
  ])('is named where it cannot be used, with what to set it to: %s', async (name, wrong, mend) => {
    for (const address of wrong) {
      const words = await said({ [name]: address });
      for (const [text, start] of [
        [words.en, en],
        [words.cy, cy],
      ] as const) {
        expect(text).toMatch(start);
        expect(text).toContain(`  ${name}: `);
        expect(text).toContain(mend);
        expect(text).toContain('npm start');
      }
    }
  });

  it.each([
    ['DATABASE_URL', 'postgres://name:word@127.0.0.1:1/cylch'],
    ['TEMPORAL_ADDRESS', '127.0.0.1:1'],
    ['OIDC_ISSUER', 'http://127.0.0.1:1'],
    ['SMTP_URL', 'smtp://127.0.0.1:1'],
  ])('is named where nothing answers, and its secrets are not: %s', async (name, address) => {
    const words = await said({ [name]: address });
    expect(words.en).toContain(`nothing answers where these settings say`);
    expect(words.en).toContain(`  ${name}: ECONNREFUSED`);
    expect(words.cy).toContain(`  ${name}: ECONNREFUSED`);
    expect(words.en).not.toContain('word');
  });

  it('is taken where something listens; one set to nothing, and a socket in a folder, are left alone', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const environment = {
      DATABASE_URL: `postgres://127.0.0.1:${port}/cylch`,
      TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
      OIDC_ISSUER: '',
      SMTP_URL: '',
    };
    expect(await said(environment)).toEqual(both('', ''));
    expect(await said({ DATABASE_URL: 'postgres:///cylch?host=/var/run/postgresql' })).toEqual(both('', ''));
    await new Promise((resolve) => server.close(resolve));
  });
});
