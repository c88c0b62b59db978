import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection } from '@temporalio/worker';
import { z } from 'zod';
import { connectTemporal } from '#application/clocks';
import { both } from '#domain/kernel';
import { settingsFrom, temporal } from '#platform/settings';
import { temporalConnection } from '#platform/temporal-connection';
import { type TestTemporal, openTestTemporal } from '../support/temporal';
import { silenceCoreLog } from '../support/workers';
import { newAuthority } from './certificates';
import { type GuardedTemporal, guardTemporal } from './guarded-temporal';

const folder = mkdtempSync(join(tmpdir(), 'cylch-encrypted-'));
const ours = newAuthority(folder, 'ours');
const other = newAuthority(folder, 'other');
const program = ours.certify('program');
const stranger = other.certify('stranger');

const TRUSTS = { TEMPORAL_TLS_SERVER_CA_CERT_PATH: ours.cert };
const HOLDS = {
  TEMPORAL_TLS_CLIENT_CERT_PATH: program.cert,
  TEMPORAL_TLS_CLIENT_KEY_PATH: program.key,
};

let server: TestTemporal;
let mutual: GuardedTemporal;
let keyed: GuardedTemporal;
beforeAll(async () => {
  silenceCoreLog();
  server = await openTestTemporal();
  const behind = server.address;
  const certified = ours.certify('temporal');
  mutual = await guardTemporal({ behind, server: certified, clientAuthority: ours.cert });
  keyed = await guardTemporal({ behind, server: certified, apiKey: 'the key of the namespace' });
}, 120_000);
afterAll(async () => {
  await Promise.all([mutual.close(), keyed.close()]);
  await server.close();
  rmSync(folder, { recursive: true });
});

type Given = Readonly<Record<string, string>>;
const connection = (at: GuardedTemporal, given: Given) =>
  temporalConnection(
    settingsFrom(both('The test', 'y prawf'), z.object(temporal), {
      TEMPORAL_ADDRESS: at.address,
      TEMPORAL_NAMESPACE: server.namespace,
      ...given,
    }),
  );

/** As web, API and command line connect. */
async function asClient(at: GuardedTemporal, given: Given): Promise<string> {
  const { client, close } = await connectTemporal(connection(at, given));
  try {
    const found = await client.workflowService.describeNamespace({ namespace: server.namespace });
    return found.namespaceInfo?.name ?? '';
  } finally {
    await close();
  }
}

/** As the worker connects. */
async function asWorker(at: GuardedTemporal, given: Given): Promise<string> {
  const { namespace, ...to } = connection(at, given);
  const native = await NativeConnection.connect(to);
  try {
    const found = await native.workflowService.describeNamespace({ namespace });
    return found.namespaceInfo?.name ?? '';
  } finally {
    await native.close();
  }
}

describe.each([
  ['a client', asClient],
  ['a worker', asWorker],
])('%s', (_who, ask) => {
  it('reaches a server that asks for a certificate, with its own', async () => {
    expect(await ask(mutual, { ...TRUSTS, ...HOLDS })).toBe(server.namespace);
  });

  it('checks the name in the server’s certificate, or the one that it is told', async () => {
    const named = { ...TRUSTS, ...HOLDS, TEMPORAL_TLS_SERVER_NAME: 'temporal.test' };
    expect(await ask(mutual, named)).toBe(server.namespace);
    await expect(ask(mutual, { ...named, TEMPORAL_TLS_SERVER_NAME: 'elsewhere.test' })).rejects.toThrow();
  });

  // side by side: each waits for its time limit
  it('does not reach it without a certificate, with another authority’s, without trusting its own, or in the clear', async () => {
    const unknown = {
      TEMPORAL_TLS_CLIENT_CERT_PATH: stranger.cert,
      TEMPORAL_TLS_CLIENT_KEY_PATH: stranger.key,
    };
    const ways: readonly Given[] = [
      TRUSTS,
      { ...TRUSTS, ...unknown },
      { ...HOLDS, TEMPORAL_TLS_SERVER_CA_CERT_PATH: other.cert },
      {},
    ];
    const answers = await Promise.allSettled(ways.map((given) => ask(mutual, given)));
    expect(answers.map(({ status }) => status)).toEqual(ways.map(() => 'rejected'));
  }, 30_000);

  it('is known by its API key, and refused without it', async () => {
    const key = { ...TRUSTS, TEMPORAL_API_KEY: 'the key of the namespace' };
    expect(await ask(keyed, key)).toBe(server.namespace);
    const wrong = [{ ...key, TEMPORAL_API_KEY: 'another' }, TRUSTS];
    const answers = await Promise.allSettled(wrong.map((given) => ask(keyed, given)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
