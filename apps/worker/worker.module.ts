import { type DynamicModule, Module } from '@nestjs/common';
import { ukBankHolidays } from '#calendars';
import type { Ledger } from '#ledger';
import { DirectoryModule } from '#platform/directory.module';
import { LEDGER, LedgerModule } from '#platform/ledger.module';
import { programVersion } from '#platform/program-version';
import { TemporalModule } from '#platform/temporal.module';
import { Activities } from './activities/activities';
import { ClockKeeper } from './activities/clock-keeper.service';
import { MailService } from './activities/mail.service';
import { DecisionService } from './decision/decision.service';
import { MailOutbox } from './decision/mail-outbox';
import { openErasedLedger } from './open-ledger';
import { OPTIONS, type WorkerOptions } from './options';
import { Projections } from './projections.service';
import { StartUp } from './temporal/start-up';
import { Workers } from './temporal/workers';

/** The worker: its providers are the activities. Workers and projections end first, then Temporal's client, then the ledger. */
@Module({
  providers: [
    {
      provide: DecisionService,
      useFactory: (ledger: Ledger) =>
        new DecisionService(ledger, ukBankHolidays, new MailOutbox(), programVersion()),
      inject: [LEDGER],
    },
    MailService,
    ClockKeeper,
    Activities,
    Projections,
    Workers,
    StartUp,
  ],
})
export class WorkerModule {
  static with(options: WorkerOptions): DynamicModule {
    const { settings } = options;
    return {
      module: WorkerModule,
      imports: [
        LedgerModule.openedBy(() => openErasedLedger(settings)),
        TemporalModule.connect(settings),
        DirectoryModule.load(settings),
      ],
      providers: [{ provide: OPTIONS, useValue: options }],
    };
  }
}
