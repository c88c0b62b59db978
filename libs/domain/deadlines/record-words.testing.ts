import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import everyRule from './fixtures/every-rule.json';
import ruleDays from './fixtures/rule-days.json';
import readings from './fixtures/readings.json';
import workings from './fixtures/workings.json';
import { type QuestionInFull, dayOrRefusal, repliedInFull } from './in-full.testing';
import { offeredFor } from './phrases/readings.testing';
import type { WorkedExample } from './statute-book/answer-to.testing';
import { workingsOf } from './statute-book/workings.testing';

/** Run by `npm run record:words`: writes the texts that people read, for a person to approve. */

/** One sentence or set of figures per line, for readable diffs. */
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

record(
  'workings.json',
  workings.map(({ example }) => workingsOf(JSON.parse(example) as WorkedExample)),
);
record('readings.json', readings.map(offeredFor));
record(
  'every-rule.json',
  everyRule.map(({ ask, ...approved }) => {
    const { en, cy, data } = repliedInFull(ask);
    return { ask, en, cy, ...('data' in approved && { data }) };
  }),
);
writeFileSync(
  join(__dirname, 'fixtures', 'rule-days.json'),
  `[\n${ruleDays.map(([ask = '']) => `  ${JSON.stringify([ask, dayOrRefusal(JSON.parse(ask) as QuestionInFull)])}`).join(',\n')}\n]\n`,
);
