import { join } from 'node:path';
import type { Answers } from './answers';
import { compactJson } from './compact-json.testing';
import { describeApi } from './describe-api';
import { stubbedApi } from '../stubbed-api.testing';

export const baselineFile = join(__dirname, '../../../infra/quality/openapi-baseline.json');

export const openApiFile = join(__dirname, '../openapi.json');

/** The description of the API as it is committed. */
export async function openApiText(answers?: Answers): Promise<string> {
  const app = await stubbedApi();
  const text = `${compactJson(describeApi(app, answers))}\n`;
  await app.close();
  return text;
}
