import { openSealedLedger, type SealedLedger } from '#data-protection';
import type { Clock } from '#kernel';
import { CommandGateway, connectTemporal, type TemporalClient } from '#workflows';
import { required, type Settings } from './settings';

/** Opens what a command needs and closes it again whatever happens. */
export async function withLedger<T>(
  settings: Settings,
  work: (ledger: SealedLedger) => Promise<T>,
): Promise<T> {
  const ledger = openSealedLedger({
    databaseUrl: required(settings, 'DATABASE_URL'),
    masterKeyFile: settings['SEALED_FIELDS_KEY_FILE'],
    maxConnections: 4,
  });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

export async function withTemporal<T>(
  settings: Settings,
  clock: Clock,
  work: (temporal: TemporalClient, gateway: CommandGateway) => Promise<T>,
): Promise<T> {
  const temporal = await connectTemporal(
    required(settings, 'TEMPORAL_ADDRESS'),
    settings['TEMPORAL_NAMESPACE'],
  );
  try {
    return await work(temporal, new CommandGateway({ client: temporal.client, clock, waitMs: 30_000 }));
  } finally {
    await temporal.close();
  }
}
