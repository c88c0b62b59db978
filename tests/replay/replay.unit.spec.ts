import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { version } from '../../package.json';
import { testWorkflowBundle } from '../support/workflow-bundle';
import { silenceCoreLog } from '../support/workers';

const folder = join(__dirname, '../../workflows/histories');
const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

const replay = async (name: string, entry?: string): Promise<void> => {
  const history = historyFromJSON(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  await Worker.runReplayHistory({ workflowBundle: await testWorkflowBundle(entry) }, history, name);
};

beforeAll(silenceCoreLog);

it('has histories of every kind of run by this version', () => {
  const names = recorded.filter((name) => dirname(name) === version).map((name) => basename(name, '.json'));
  expect(names.sort()).toEqual([
    'closed',
    'commands-at-once',
    'continued-as-new-first-run',
    'continued-as-new-second-run',
    'daily-digest',
    'ledger-away',
    'reconcile',
    'refused-for-good',
    'reminder-and-mail',
    'fact-government-formed',
  ]);
});

it.each(recorded)('%s replays on the workflow code as it is now', async (name) => {
  await replay(name);
});

it('a planted workflow that takes another first step fails the replay', async () => {
  const duty = recorded.find((name) => name.endsWith('reminder-and-mail.json')) ?? '';
  await expect(replay(duty, join(__dirname, 'nondeterministic.ts'))).rejects.toMatchObject({
    name: 'DeterminismViolationError',
  });
});
