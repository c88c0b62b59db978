import { type DynamicModule, Module } from '@nestjs/common';
import { systemClock } from './clock';

/** `() => Instant` */
export const NOW = Symbol('now');

/** The clock that a program's modules ask. */
@Module({})
export class ClockModule {
  static running({ CLOCK_OFFSET_MS }: { readonly CLOCK_OFFSET_MS: number }): DynamicModule {
    const { now } = systemClock(CLOCK_OFFSET_MS);
    return { module: ClockModule, providers: [{ provide: NOW, useValue: now }], exports: [NOW] };
  }
}
