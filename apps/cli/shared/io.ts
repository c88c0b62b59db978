import type { Bilingual, Clock, Language } from '#domain/kernel';

/** Where a command writes. Standard output carries the answer, standard error what it is about to do. */
export interface Io {
  readonly out: (text: string) => void;
  /** text as UTF-8, for a great deal of it; `out` is told where this is missing */
  readonly outBytes?: (bytes: Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  /** the time: moved as the local stack's is, where the command speaks to one */
  readonly clock: Clock;
  /** whether standard error is a terminal, where a line can be written over */
  readonly isTerminal?: boolean;
  /** standard input */
  readonly input: NodeJS.ReadableStream;
}

/** What the program is run with; how far its clock is moved stands in the settings, which are still to be read. */
export type Surroundings = Omit<Io, 'clock'> & { readonly clock: (offsetMs: number) => Clock };

/** How a command was asked to answer. */
export interface Manner {
  readonly json: boolean;
  readonly language: Language;
}

/** Says a sentence to people; silent where a program reads. */
export const say = (io: Io, manner: Manner, sentence: Bilingual): void => {
  if (!manner.json) io.err(`${sentence[manner.language]}\n`);
};

export const answerJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);

/** Columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return (
    rows
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n') + '\n'
  );
}
