import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import { openApiFile, openApiText } from './openapi.testing';

it('is described by the committed openapi.json; `npm run record:openapi` makes it anew', async () => {
  expect(readFileSync(openApiFile, 'utf8')).toBe(await openApiText());
});
