import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { answersFile, answersText, readAnswerTypes } from './description/answer-types.testing';
import { clientFile, clientText } from './description/client.testing';
import { baselineFile, openApiFile, openApiText } from './description/openapi.testing';

/** What stands in each file, by the sources as they are. */
async function recorded(): Promise<ReadonlyMap<string, string>> {
  const answers = readAnswerTypes();
  const text = await openApiText(answers);
  const client = await clientText(JSON.parse(text) as object);
  return new Map([
    [answersFile, answersText(answers)],
    [openApiFile, text],
    [clientFile, client],
  ]);
}

/** @param what `baseline`: what later descriptions are compared with is made anew too; `check`: nothing is written */
async function record(what: string | undefined): Promise<void> {
  for (const [file, text] of await recorded()) {
    if (what === 'check') {
      if (readFileSync(file, 'utf8') === text) continue;
      console.error(`${relative(process.cwd(), file)} is stale: npm run record:openapi`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (what === 'baseline' && file === openApiFile) writeFileSync(baselineFile, text);
  }
}

void record(process.argv[2]);
