import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { SealedLedger } from '#record/sealed-ledger';
import type { TemporalClient } from '#application/clocks';
import { LedgerModule } from './ledger.module';
import { nestLogger } from './logger';
import { TemporalModule } from './temporal.module';

const closed: string[] = [];
const closing = (name: string) => () => {
  closed.push(name);
  return Promise.resolve();
};

jest.mock('#application/clocks', () => ({
  ...jest.requireActual<object>('#application/clocks'),
  lazyTemporal: () => ({ client: {}, close: closing('Temporal') }) as unknown as TemporalClient,
}));

@Module({
  imports: [
    LedgerModule.openedBy(() => ({ close: closing('ledger') }) as SealedLedger),
    TemporalModule.connect({
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      TEMPORAL_NAMESPACE: 'default',
      CLOCK_OFFSET_MS: 0,
    }),
  ],
})
class Program {
  beforeApplicationShutdown = closing('program');
}

it('closes the program first, then Temporal, then the ledger', async () => {
  const app = await NestFactory.createApplicationContext(Program, { logger: nestLogger });
  await app.close();
  expect(closed).toEqual(['program', 'Temporal', 'ledger']);
});
