import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { type CurrentDirectory, type Directory, DirectoryFile } from '#application/directory';
import { systemClock } from './clock';

export const DIRECTORY = Symbol('directory');

interface DirectorySettings {
  readonly DIRECTORY_FILE: string;
  readonly CLOCK_OFFSET_MS: number;
}

/** The department's posts and people, as the file has them whenever they are asked for. */
@Module({})
export class DirectoryModule {
  static load(settings: DirectorySettings): DynamicModule {
    return {
      module: DirectoryModule,
      providers: [{ provide: DIRECTORY, useFactory: () => openDirectory(settings) }],
      exports: [DIRECTORY],
    };
  }
}

function openDirectory({ DIRECTORY_FILE, CLOCK_OFFSET_MS }: DirectorySettings): CurrentDirectory {
  const logger = new Logger('directory');
  return new DirectoryFile(
    DIRECTORY_FILE,
    ({ said }) => logger.error(`The last good directory is in use until the file is mended. ${said.en}`),
    systemClock(CLOCK_OFFSET_MS).now,
  );
}

/** In place of the file: whatever the services hold whenever they are asked. */
export const directoryOf = (services: {
  readonly directory: Directory;
  readonly directoryFile?: CurrentDirectory;
}): CurrentDirectory =>
  services.directoryFile ?? {
    get current() {
      return services.directory;
    },
  };
