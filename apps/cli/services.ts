import type { Ledger } from '#ledger';
import { openLedger } from '#ledger';
import { CommandGateway, connectTemporal, type TemporalClient } from '#workflows';
import { required, type Settings } from './settings';

/** Opens what a command needs and closes it again whatever happens. */
export async function withLedger<T>(settings: Settings, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = openLedger({ databaseUrl: required(settings, 'DATABASE_URL'), maxConnections: 4 });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

export async function withTemporal<T>(
  settings: Settings,
  work: (temporal: TemporalClient, gateway: CommandGateway) => Promise<T>,
): Promise<T> {
  const temporal = await connectTemporal(
    required(settings, 'TEMPORAL_ADDRESS'),
    settings['TEMPORAL_NAMESPACE'],
  );
  try {
    return await work(temporal, new CommandGateway({ client: temporal.client, waitMs: 30_000 }));
  } finally {
    await temporal.close();
  }
}
