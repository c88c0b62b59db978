import { type DynamicModule, Module } from '@nestjs/common';
import { readErasureList, replayErasures } from '#application/erasure';
import type { SealedLedger } from '#record/sealed-ledger';
import { systemClock } from '#platform/clock';
import { LEDGER, LedgerModule, openLedgerOf } from '#platform/ledger.module';
import { BilingualError, both, personId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import type { CurrentDirectory } from '#application/directory';
import { DIRECTORY, DirectoryModule } from '#platform/directory.module';
import { programVersion } from '#platform/program-version';
import { TemporalModule } from '#platform/temporal.module';
import { DecideCommand } from '#application/submit-command';
import { OPTIONS, type Settings, type WorkerOptions } from './settings/settings';
import { Activities } from './activities/activities';
import { ClockKeeper } from './activities/clock-keeper.service';
import { GovernmentService } from './activities/government.service';
import { MailService } from './activities/mail.service';
import { DirectoryKeeper } from './directory-keeper.service';
import { Projections } from './projections.service';
import { TestMailKeeper } from './test-mail-keeper.service';
import { WebhookKeeper } from './webhook-keeper.service';
import { Watchdog } from './watchdog/watchdog.service';
import { Serving } from './temporal/serving';
import { StartUp } from './temporal/start-up';
import { Workers } from './temporal/workers';

/** Opens the ledger and, before anybody reads it, erases again what a restored backup may have brought back. */
async function openErasedLedger(settings: Settings): Promise<SealedLedger> {
  const { ERASURE_LIST_FILE, CLOCK_OFFSET_MS } = settings;
  const listed = ERASURE_LIST_FILE === undefined ? [] : readErasureList(ERASURE_LIST_FILE);
  const ledger = openLedgerOf(settings);
  const { now, offsetMs } = systemClock(CLOCK_OFFSET_MS);
  if (offsetMs !== 0 && !(await ledger.isScratch()))
    throw new BilingualError(
      both(
        'CLOCK_OFFSET_MS is set, and only a scratch ledger lets its time be moved',
        'Mae CLOCK_OFFSET_MS wedi’i osod, a dim ond cyfriflyfr ymarfer sy’n gadael i’w amser gael ei symud',
      ),
    );
  await replayErasures(ledger, { listed, by: { personId: personId('system') }, now: now() });
  return ledger;
}

/** The worker: its providers are the activities. Workers and projections end first, then Temporal's client, then the ledger. */
@Module({
  providers: [
    {
      provide: DecideCommand,
      useFactory: (ledger: Ledger, directory: CurrentDirectory, watchdog: Watchdog) =>
        new DecideCommand(ledger, directory, programVersion(), watchdog.watch),
      inject: [LEDGER, DIRECTORY, Watchdog],
    },
    Watchdog,
    MailService,
    ClockKeeper,
    GovernmentService,
    Activities,
    DirectoryKeeper,
    Projections,
    TestMailKeeper,
    WebhookKeeper,
    Workers,
    Serving,
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
