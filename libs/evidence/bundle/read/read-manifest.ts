import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../layout';
import { manifestSchema, type Manifest } from '../manifest';

/** @throws ZodError, SyntaxError or what the disk throws where it cannot be read as one */
export const readManifest = (folder: string): Manifest =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
