import { Module, type DynamicModule } from '@nestjs/common';
import { fromMillis, type Instant } from '#kernel';

/** `() => Instant` */
export const NOW = Symbol('now');

const machineNow = (): Instant => fromMillis(Date.now());

/** The clock that a program's modules ask. */
@Module({})
export class ClockModule {
  static running(now: () => Instant = machineNow): DynamicModule {
    return { module: ClockModule, providers: [{ provide: NOW, useValue: now }], exports: [NOW] };
  }
}
