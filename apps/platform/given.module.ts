import { type DynamicModule, Module } from '@nestjs/common';

/** In place of the modules that open things: what the caller has opened, and closes itself. */
@Module({})
export class GivenModule {
  static with(given: ReadonlyMap<symbol, unknown>): DynamicModule {
    return {
      module: GivenModule,
      providers: [...given].map(([provide, useValue]) => ({ provide, useValue })),
      exports: [...given.keys()],
    };
  }
}
