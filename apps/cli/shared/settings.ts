import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Bilingual, BilingualError, both } from '#domain/kernel';

/** Settings by the names of their environment variables. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** A command cannot go on; the message says why and how to mend it, in both languages. */
export class CommandError extends BilingualError {
  override readonly name = 'CommandError';

  constructor(
    said: Bilingual,
    /** 2 where the command was asked wrongly */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(said);
  }
}

/**
 * The environment's settings; what they lack comes from the local stack running on the data folder
 * (`--data`, `CYLCH_DATA`, else `data/local`).
 */
export function readSettings(environment: NodeJS.ProcessEnv, dataDir?: string): Settings {
  const folder = resolve(dataDir ?? environment['CYLCH_DATA'] ?? 'data/local');
  const file = join(folder, 'addresses.json');
  const local = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return { ...local, ...environment };
}

/** @throws CommandError that names the missing setting */
export function required(settings: Settings, name: string): string {
  const value = settings[name];
  if (value !== undefined && value !== '') return value;
  throw new CommandError(
    both(
      `${name} is not set and no local stack was found. Run npm start, name its data folder with --data, or set ${name}.`,
      `Nid yw ${name} wedi’i osod ac ni chafwyd hyd i’r system leol. Rhedwch npm start, enwch ei ffolder data â --data, neu gosodwch ${name}.`,
    ),
  );
}
