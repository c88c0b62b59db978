import { type DynamicModule, Module } from '@nestjs/common';
import { loadDirectory } from '#application/directory';

export const DIRECTORY = Symbol('directory');

/** The department's posts and people, read once when the program starts. */
@Module({})
export class DirectoryModule {
  static load({ DIRECTORY_FILE }: { readonly DIRECTORY_FILE: string }): DynamicModule {
    return {
      module: DirectoryModule,
      providers: [{ provide: DIRECTORY, useFactory: () => loadDirectory(DIRECTORY_FILE) }],
      exports: [DIRECTORY],
    };
  }
}
