import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ukBankHolidays } from '#calendars';
import { loadDirectory } from '#identity';
import type { Ledger } from '#ledger';
import { lazyTemporal, type TemporalClient } from '#workflows';
import { Activities } from './activities/activities';
import { ClockKeeper } from './activities/clock-keeper.service';
import { MailService } from './activities/mail.service';
import { DecisionService } from './decision/decision.service';
import { MailOutbox } from './decision/mail-outbox';
import { OUTBOX } from './decision/outbox';
import { openErasedLedger } from './open-ledger';
import { OPTIONS, type WorkerOptions } from './options';
import { Projections } from './projections.service';
import { StartUp } from './temporal/start-up';
import { Workers } from './temporal/workers';
import { CALENDAR, DIRECTORY, LEDGER, TEMPORAL } from './tokens';

const CONNECTION = Symbol('temporal connection');

/** The worker: its providers are the activities. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(CONNECTION) private readonly temporal: TemporalClient,
  ) {}

  static with(options: WorkerOptions): DynamicModule {
    const { settings } = options;
    return {
      module: WorkerModule,
      providers: [
        { provide: OPTIONS, useValue: options },
        { provide: LEDGER, useFactory: () => openErasedLedger(settings) },
        { provide: DIRECTORY, useFactory: () => loadDirectory(settings.DIRECTORY_FILE) },
        { provide: CALENDAR, useValue: ukBankHolidays },
        {
          provide: CONNECTION,
          useFactory: () => lazyTemporal(settings.TEMPORAL_ADDRESS, settings.TEMPORAL_NAMESPACE),
        },
        { provide: TEMPORAL, useFactory: ({ client }: TemporalClient) => client, inject: [CONNECTION] },
        { provide: OUTBOX, useClass: MailOutbox },
        DecisionService,
        MailService,
        ClockKeeper,
        Activities,
        Projections,
        Workers,
        StartUp,
      ],
    };
  }

  /** After the workers have ended: nothing writes any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.temporal.close();
    await this.ledger.close();
  }
}
