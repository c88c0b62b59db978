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

@Module({
  imports: [
    LedgerModule.openedBy(() => ({ close: closing('ledger') }) as SealedLedger),
    TemporalModule.openedBy(
      () => ({ client: {}, close: closing('Temporal') }) as unknown as TemporalClient,
      0,
    ),
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
