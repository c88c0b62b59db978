/** Run by `npm run record:words`: what people read, as it now stands, for a person to approve. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import everyRule from './fixtures/every-rule.json';
import { repliedInFull } from './in-full.testing';
import { allOffered } from './phrases/readings.testing';
import { allWorkings } from './statute-book/workings.testing';

/** One sentence or set of figures to a line, so that a change can be read. */
const line = (value: unknown, indent: string): string =>
  Array.isArray(value) && value.length > 0
    ? `[\n${value.map((part) => `${indent}  ${JSON.stringify(part)}`).join(',\n')}\n${indent}]`
    : JSON.stringify(value);
const entry = (of: object): string =>
  Object.entries(of)
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${line(value, '    ')}`)
    .join(',\n');
const record = (file: string, entries: readonly object[]) =>
  writeFileSync(
    join(__dirname, 'fixtures', file),
    `[\n${entries.map((of) => `  {\n${entry(of)}\n  }`).join(',\n')}\n]\n`,
  );

record('workings.json', allWorkings());
record('readings.json', allOffered());
record(
  'every-rule.json',
  everyRule.map(({ ask }) => ({ ask, ...repliedInFull(ask) })),
);
