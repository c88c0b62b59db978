import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');
export const rules = join(root, 'infra/quality/dependency-cruiser.cjs');

/** What the boundary checker finds in a tree that is laid out as the project is. */
export interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

export function cruise(folder: string): Cruised {
  const cruised = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      rules,
      '--output-type',
      'json',
      'apps',
      'libs',
      'workflows',
      'infra',
      'tests',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(cruised.stdout) as Cruised;
}
