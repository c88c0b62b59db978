import { connect } from 'node:net';
import { z } from 'zod';
import { type Bilingual, BilingualError, both } from '#domain/kernel';
import { database, identityProvider, optional, settingsFrom, smtp, temporal } from '#platform/settings';

/** The services that replace an embedded part, by the setting that names them. */
const SERVICES = {
  DATABASE_URL: optional(database.DATABASE_URL),
  TEMPORAL_ADDRESS: optional(temporal.TEMPORAL_ADDRESS),
  OIDC_ISSUER: optional(identityProvider.OIDC_ISSUER),
  SMTP_URL: optional(smtp.SMTP_URL),
};

const USUAL_PORTS: Readonly<Record<string, number>> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'http:': 80,
  'https:': 443,
  'smtp:': 587,
  'smtps:': 465,
};

const PATIENCE_MS = 5_000;

/** A variable that is set to nothing names no service. */
export const given = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

/** Where a service listens; null where its address names no host, as for a socket in a folder. */
function placeOf(address: string): { readonly host: string; readonly port: number } | null {
  const url = URL.parse(address.includes('://') ? address : `temporal://${address}`);
  const port = url === null ? 0 : Number(url.port) || (USUAL_PORTS[url.protocol] ?? 0);
  const host = url?.hostname.replace(/^\[|\]$/gu, '') ?? '';
  return host === '' || port === 0 ? null : { host, port };
}

/** Why nothing answers at an address; null where something does. */
const silenceOf = (address: string): Promise<string | null> =>
  new Promise((resolve) => {
    const place = placeOf(address);
    if (place === null) return resolve(null);
    const socket = connect({ ...place, timeout: PATIENCE_MS });
    const settle = (why: string | null): void => {
      socket.destroy();
      resolve(why);
    };
    socket.once('connect', () => settle(null));
    socket.once('timeout', () => settle('ETIMEDOUT'));
    socket.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
  });

const LEAVE_OUT: Bilingual = both(
  'Or leave a setting out: npm start then runs a part of its own in its place.',
  'Neu hepgorwch osodiad: bydd npm start wedyn yn rhedeg rhan ei hun yn ei le.',
);

const withWayOut = ({ en, cy }: Bilingual): BilingualError =>
  new BilingualError(both(`${en}\n${LEAVE_OUT.en}`, `${cy}\n${LEAVE_OUT.cy}`));

function read(environment: NodeJS.ProcessEnv) {
  try {
    return settingsFrom(both('The local stack', 'y system leol'), z.object(SERVICES), given(environment));
  } catch (error) {
    throw error instanceof BilingualError ? withWayOut(error.said) : error;
  }
}

/**
 * Looks at the services that are given in place of embedded parts, before anything starts.
 * @throws BilingualError that names each setting that cannot be used, or at whose address nothing answers
 */
export async function checkGivenServices(environment: NodeJS.ProcessEnv): Promise<void> {
  const settings = Object.entries(read(environment)).filter(([, address]) => address !== undefined);
  const silent = await Promise.all(
    settings.map(async ([name, address]) => [name, await silenceOf(String(address))] as const),
  );
  const lines = silent.filter(([, why]) => why !== null).map(([name, why]) => `  ${name}: ${why}`);
  if (lines.length === 0) return;
  throw withWayOut(
    both(
      `The local stack cannot start: nothing answers where these settings say. Start the service, or correct its address:\n${lines.join('\n')}`,
      `Ni all y system leol gychwyn: nid oes dim yn ateb lle mae’r gosodiadau hyn yn dweud. Cychwynnwch y gwasanaeth, neu cywirwch ei gyfeiriad:\n${lines.join('\n')}`,
    ),
  );
}
