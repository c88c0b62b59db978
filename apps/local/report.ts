import { loadDirectory } from '#application/directory';
import type { Stack } from './stack';

const LABELS: Readonly<Record<string, string>> = {
  web: 'Pages',
  api: 'API',
  mailbox: 'Mail caught',
  temporal: 'Temporal',
};

/** Where to look, for people. */
export function report(stack: Stack, dataDir: string, seconds: number): string {
  const people = loadDirectory(stack.settings['DIRECTORY_FILE'] ?? '').people;
  return [
    '',
    `Cylch is ready (${seconds.toFixed(1)} s).`,
    '',
    ...Object.entries(stack.addresses).map(([name, url]) => `  ${(LABELS[name] ?? name).padEnd(12)} ${url}`),
    '',
    '  Sign in as   ' +
      people.map((person) => `${person.name} (${person.roles.join(', ')})`).join('\n               '),
    `  Data         ${dataDir}`,
    '',
    'Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
