import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readAnswerTypes, recordAnswers } from './description/answer-types.testing';
import { clientFile, clientText } from './description/client.testing';
import { baselineFile, openApiFile, openApiText } from './description/openapi.testing';

/** @param what `baseline`: what later descriptions are compared with is made anew too */
async function record(what: string | undefined): Promise<void> {
  const answers = readAnswerTypes();
  recordAnswers(answers);
  const text = await openApiText(answers);
  writeFileSync(openApiFile, text);
  mkdirSync(dirname(clientFile), { recursive: true });
  writeFileSync(clientFile, await clientText(JSON.parse(text) as object));
  if (what === 'baseline') writeFileSync(baselineFile, text);
}

void record(process.argv[2]);
