import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CommandGateway, type TemporalClient, lazyTemporal } from '#application/clocks';
import { systemClock } from './clock';

/** Temporal's client */
export const TEMPORAL = Symbol('temporal client');
/** the way to a decision */
export const GATEWAY = Symbol('command gateway');

const CONNECTION = Symbol('temporal connection');

interface TemporalSettings {
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  readonly CLOCK_OFFSET_MS: number;
}

/** The connection to Temporal, made with the first call. Import it after the ledger: what is imported last is closed first. */
@Module({})
export class TemporalModule implements OnApplicationShutdown {
  constructor(@Inject(CONNECTION) private readonly connection: TemporalClient) {}

  static connect(settings: TemporalSettings): DynamicModule {
    const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = settings;
    const clock = systemClock(settings.CLOCK_OFFSET_MS);
    return {
      module: TemporalModule,
      providers: [
        { provide: CONNECTION, useFactory: () => lazyTemporal(TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE) },
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
