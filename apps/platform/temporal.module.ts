import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CommandGateway, type TemporalClient, lazyTemporal } from '#application/clocks';
import { systemClock } from './clock';
import type { TemporalSettings } from './settings';
import { temporalConnection } from './temporal-connection';

/** Temporal's client */
export const TEMPORAL = Symbol('temporal client');
/** the way to a decision */
export const GATEWAY = Symbol('command gateway');

const CONNECTION = Symbol('temporal connection');

/** The connection to Temporal, made with the first call. Import it after the ledger: what is imported last is closed first. */
@Module({})
export class TemporalModule implements OnApplicationShutdown {
  constructor(@Inject(CONNECTION) private readonly connection: TemporalClient) {}

  /** @throws BilingualError where the settings contradict each other */
  static connect(settings: TemporalSettings & { readonly CLOCK_OFFSET_MS: number }): DynamicModule {
    const to = temporalConnection(settings);
    return TemporalModule.openedBy(() => lazyTemporal(to), settings.CLOCK_OFFSET_MS);
  }

  static openedBy(open: () => TemporalClient, clockOffsetMs: number): DynamicModule {
    const clock = systemClock(clockOffsetMs);
    return {
      module: TemporalModule,
      providers: [
        { provide: CONNECTION, useFactory: open },
        { provide: TEMPORAL, useFactory: ({ client }: TemporalClient) => client, inject: [CONNECTION] },
        {
          provide: GATEWAY,
          useFactory: ({ client }: TemporalClient) => new CommandGateway({ client, clock }),
          inject: [CONNECTION],
        },
      ],
      exports: [TEMPORAL, GATEWAY],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.connection.close();
  }
}
