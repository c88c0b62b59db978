import { z } from 'zod';
import { both } from '#domain/kernel';
import { settingsFrom, temporal } from './settings';
import { temporalConnection } from './temporal-connection';

const AT = { TEMPORAL_ADDRESS: 'temporal.example:7233' };
const connection = (given: Readonly<Record<string, string>>) =>
  temporalConnection(settingsFrom(both('The test', 'y prawf'), z.object(temporal), { ...AT, ...given }));

it('speaks in the clear where nothing asks for more', () => {
  const clear = { address: 'temporal.example:7233', namespace: 'default' };
  expect(connection({})).toEqual(clear);
  expect(connection({ TEMPORAL_TLS: 'false' })).toEqual(clear);
});

it.each<[string, Readonly<Record<string, string>>, object]>([
  ['TEMPORAL_TLS', { TEMPORAL_TLS: 'true' }, { tls: {} }],
  ['a server name', { TEMPORAL_TLS_SERVER_NAME: 'front' }, { tls: { serverNameOverride: 'front' } }],
  ['an API key', { TEMPORAL_API_KEY: 'secret' }, { tls: {}, apiKey: 'secret' }],
])('speaks TLS where %s asks for it', (_name, given, expected) => {
  expect(connection(given)).toMatchObject(expected);
});

it('never sends a key in the clear', () => {
  expect(() => connection({ TEMPORAL_API_KEY: 'secret', TEMPORAL_TLS: 'false' })).toThrow(
    /TEMPORAL_TLS is false/,
  );
});

it('asks for certificate and key together, and names a file that is not there', () => {
  expect(() => connection({ TEMPORAL_TLS_CLIENT_CERT_PATH: __filename })).toThrow(
    /TEMPORAL_TLS_CLIENT_KEY_PATH go together/,
  );
  expect(() => connection({ TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/nowhere' })).toThrow(
    /Nid oes|nid oes ffeil \/nowhere/,
  );
  expect(() => connection({ TEMPORAL_TLS: 'perhaps' })).toThrow(/TEMPORAL_TLS: true to speak TLS/);
});
