import { join } from 'node:path';
import { freePorts } from './supervisor/free-port';
import type { LocalSecrets } from './secrets';

const LOOPBACK = '127.0.0.1';

/** Where people would look for each part first; a port that is taken is replaced by any free one. */
const PREFERRED = {
  web: 4000,
  api: 4001,
  mailbox: 4002,
  temporalUi: 4003,
  identity: 4004,
  smtp: 4025,
  postgres: 4032,
  temporal: 4033,
};

export type Ports = Record<keyof typeof PREFERRED, number>;

/** @param any whatever is free: the usual ones may be about to be taken, where several stacks start at once */
export const choosePorts = (any: boolean): Promise<Ports> =>
  freePorts(any ? (Object.fromEntries(Object.keys(PREFERRED).map((name) => [name, 0])) as Ports) : PREFERRED);

/** The settings that every process of the stack shares, by the names of their environment variables. */
export function sharedSettings(
  ports: Ports,
  secrets: LocalSecrets,
  databaseUrl: string,
  environment: NodeJS.ProcessEnv,
): Record<string, string> {
  return {
    HOST: LOOPBACK,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: environment['TEMPORAL_ADDRESS'] ?? `${LOOPBACK}:${ports.temporal}`,
    TEMPORAL_NAMESPACE: environment['TEMPORAL_NAMESPACE'] ?? 'default',
    OIDC_ISSUER: environment['OIDC_ISSUER'] ?? `http://${LOOPBACK}:${ports.identity}`,
    OIDC_CLIENT_ID: environment['OIDC_CLIENT_ID'] ?? 'cylch-web',
    OIDC_CLIENT_SECRET: environment['OIDC_CLIENT_SECRET'] ?? secrets.oidcClientSecret,
    SMTP_URL: environment['SMTP_URL'] ?? `smtp://${LOOPBACK}:${ports.smtp}`,
    MAIL_FROM: environment['MAIL_FROM'] ?? 'Cylch <cylch@cylch.example>',
    WEB_URL: environment['WEB_URL'] ?? `http://${LOOPBACK}:${ports.web}`,
    API_URL: environment['API_URL'] ?? `http://${LOOPBACK}:${ports.api}`,
    SESSION_SECRET: environment['SESSION_SECRET'] ?? secrets.sessionSecret,
    DIRECTORY_FILE:
      environment['DIRECTORY_FILE'] ??
      join(__dirname, '..', '..', 'libs', 'application', 'register-import', 'data', 'directory.yaml'),
  };
}
