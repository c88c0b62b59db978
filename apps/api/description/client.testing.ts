import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

export const clientFile = join(__dirname, '../../platform/api-client/schema.ts');

const HEAD = '// Generated from apps/api/openapi.json by `npm run record:openapi`: not written by hand.\n';

/** The types of every operation, for the client. */
export const clientText = async (description: object): Promise<string> =>
  HEAD + astToString(await openapiTS(JSON.stringify(description), { defaultNonNullable: false }));
