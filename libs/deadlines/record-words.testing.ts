/** Run by `npm run record:words`: what people read, as it now stands, for a person to approve. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allOffered } from './phrases/readings.testing';
import { allWorkings } from './statute-book/workings.testing';

const record = (file: string, words: unknown) =>
  writeFileSync(join(__dirname, file), `${JSON.stringify(words, null, 2)}\n`);

record('statute-book/workings.json', allWorkings());
record('phrases/readings.json', allOffered());
