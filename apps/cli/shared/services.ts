import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { z } from 'zod';
import { lookForList } from '#application/effects';
import type { HolidayCalendar } from '#domain/calendars';
import { type Clock, both } from '#domain/kernel';
import { settingsFrom, temporal as temporalSettings } from '#platform/settings';
import { temporalConnection } from '#platform/temporal-connection';
import { CommandGateway, type TemporalClient, connectTemporal } from '#application/clocks';
import { type Settings, required } from './settings';

/** A database without its tables says so to the command itself, and has no list of bank holidays of its own. */
const noSchemaYet = (): void => undefined;

/** Opens what a command needs, with the list of bank holidays in force, and closes it again whatever happens. */
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
    await lookForList(ledger).catch(noSchemaYet);
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** The list of bank holidays in force on the ledger. @throws where the ledger does not answer */
export async function listInForce(settings: Settings): Promise<HolidayCalendar> {
  const ledger = openSealedLedger({
    databaseUrl: required(settings, 'DATABASE_URL'),
    masterKeyFile: settings['SEALED_FIELDS_KEY_FILE'],
    maxConnections: 1,
  });
  try {
    await lookForList(ledger);
    return ledger.holidays.current;
  } finally {
    await ledger.close();
  }
}

export async function withTemporal<T>(
  settings: Settings,
  clock: Clock,
  work: (temporal: TemporalClient, gateway: CommandGateway) => Promise<T>,
): Promise<T> {
  required(settings, 'TEMPORAL_ADDRESS');
  const named = settingsFrom(both('The command', 'y gorchymyn'), z.object(temporalSettings), settings);
  const temporal = await connectTemporal(temporalConnection(named));
  try {
    return await work(temporal, new CommandGateway({ client: temporal.client, clock, waitMs: 30_000 }));
  } finally {
    await temporal.close();
  }
}
