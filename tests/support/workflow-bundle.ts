import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workflowBundle } from '../../apps/worker/temporal/workflow-bundle';

const root = resolve(__dirname, '../..');

/** The workflow bundle of the current source, cached by content. @param entry another entry file, for planted ones */
export async function testWorkflowBundle(
  entry = join(root, 'workflows/workflow-types.ts'),
): Promise<{ code: string }> {
  const file = join(root, '.cache', 'workflow-bundles', `${digest(entry)}.js`);
  if (existsSync(file)) return { code: readFileSync(file, 'utf8') };
  const code = await workflowBundle(entry);
  mkdirSync(join(file, '..'), { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, code);
  renameSync(part, file);
  return { code };
}

function digest(entry: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(entry));
  for (const name of readdirSync(join(root, 'workflows')).sort()) {
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, 'workflows', name)));
  }
  return hash.digest('hex').slice(0, 32);
}
