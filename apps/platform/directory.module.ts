import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { type CurrentDirectory, type Directory, DirectoryFile } from '#application/directory';

export const DIRECTORY = Symbol('directory');

/** The department's posts and people, as the file has them whenever they are asked for. */
@Module({})
export class DirectoryModule {
  static load({ DIRECTORY_FILE }: { readonly DIRECTORY_FILE: string }): DynamicModule {
    return {
      module: DirectoryModule,
      providers: [{ provide: DIRECTORY, useFactory: () => openDirectory(DIRECTORY_FILE) }],
      exports: [DIRECTORY],
    };
  }
}

function openDirectory(path: string): CurrentDirectory {
  const logger = new Logger('directory');
  return new DirectoryFile(path, ({ said }) =>
    logger.error(`The last good directory is in use until the file is mended. ${said.en}`),
  );
}

/** In place of the file: whatever the services hold whenever they are asked. */
export const directoryOf = (services: { readonly directory: Directory }): CurrentDirectory => ({
  get current() {
    return services.directory;
  },
});
