import { readFileSync } from 'node:fs';
import type { TemporalAddress } from '#application/clocks';
import { type Bilingual, BilingualError, both } from '#domain/kernel';
import type { TemporalSettings } from './settings';

const together = (en: string, cy: string): BilingualError => new BilingualError(both(en, cy));

const pair = (names: Bilingual): BilingualError =>
  together(
    `${names.en} go together: set both or neither.`,
    `Mae ${names.cy} yn mynd gyda’i gilydd: gosodwch y ddau neu’r un.`,
  );

/**
 * How to reach Temporal, from the settings that Temporal's own programs read under the same names. Any certificate, and an
 * API key, ask for TLS; `TEMPORAL_TLS=false` beside one is refused, for the key would travel in the clear.
 * @throws BilingualError where settings contradict each other
 */
export function temporalConnection(settings: TemporalSettings): TemporalAddress {
  const {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TLS: asked,
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: ca,
    TEMPORAL_TLS_CLIENT_CERT_PATH: certificate,
    TEMPORAL_TLS_CLIENT_KEY_PATH: key,
    TEMPORAL_TLS_SERVER_NAME: serverName,
    TEMPORAL_API_KEY: apiKey,
  } = settings;
  if ((certificate === undefined) !== (key === undefined))
    throw pair(
      both(
        'TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH',
        'TEMPORAL_TLS_CLIENT_CERT_PATH a TEMPORAL_TLS_CLIENT_KEY_PATH',
      ),
    );
  const needed = [ca, certificate, serverName, apiKey].some((value) => value !== undefined);
  if (asked === false && needed)
    throw together(
      'TEMPORAL_TLS is false, and a certificate, a server name or TEMPORAL_API_KEY asks for TLS. Leave TEMPORAL_TLS out, or leave those out.',
      'Mae TEMPORAL_TLS yn ffug, ac mae tystysgrif, enw gweinydd neu TEMPORAL_API_KEY yn gofyn am TLS. Hepgorwch TEMPORAL_TLS, neu hepgorwch y rheini.',
    );
  if (asked !== true && !needed) return { address, namespace };
  return {
    address,
    namespace,
    tls: {
      ...(ca !== undefined && { serverRootCACertificate: readFileSync(ca) }),
      ...(serverName !== undefined && { serverNameOverride: serverName }),
      ...(certificate !== undefined &&
        key !== undefined && {
          clientCertPair: { crt: readFileSync(certificate), key: readFileSync(key) },
        }),
    },
    ...(apiKey !== undefined && { apiKey }),
  };
}
