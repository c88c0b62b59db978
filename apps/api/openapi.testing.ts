import { join } from 'node:path';
import { describeApi } from './create-api';
import { stubbedApi } from './stubbed-api.testing';

export const openApiFile = join(__dirname, 'openapi.json');

/** The description of the API as it is committed. */
export async function openApiText(): Promise<string> {
  const app = await stubbedApi();
  const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
  await app.close();
  return text;
}
