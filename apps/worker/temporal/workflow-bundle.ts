import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** The repository's root, from source and from dist/ alike. */
const folder = resolve(__dirname, '../../..');
const root = folder.endsWith(`${sep}dist`) ? dirname(folder) : folder;

/** Where the build leaves the workflow code for workers. */
export const workflowBundlePath = join(root, 'dist', 'workflows.bundle.js');

/** The workflow code as one file for a worker, made from source. @param workflowsPath another entry, for planted ones */
export async function workflowBundle(
  workflowsPath = join(root, 'workflows', 'workflow-types.ts'),
): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    // else the bundler would take a stale dist/ for the imports that begin with #
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['source', '...'] },
    }),
    logger: { ...silent, warn: console.warn, error: console.error },
  });
  return code;
}

const nothing = (): void => undefined;
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing };

if (require.main === module) {
  workflowBundle().then(
    (code) => {
      mkdirSync(dirname(workflowBundlePath), { recursive: true });
      writeFileSync(workflowBundlePath, code);
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
