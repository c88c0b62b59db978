import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import type { Clock } from '#domain/kernel';
import { CommandGateway, type TemporalClient, connectTemporal } from '#application/clocks';
import { type Settings, required } from './settings';

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
