import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import * as workflowTypes from '../../workflows/workflow-types';
import { version } from '../../package.json';
import { testWorkflowBundle } from '../support/workflow-bundle';
import { silenceCoreLog } from '../support/workers';

const folder = join(__dirname, '../../workflows/histories');
const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

const replay = async (name: string, entry?: string): Promise<void> => {
  await Worker.runReplayHistory({ workflowBundle: await testWorkflowBundle(entry) }, historyOf(name), name);
};

beforeAll(silenceCoreLog);

const historyOf = (name: string) => historyFromJSON(JSON.parse(readFileSync(join(folder, name), 'utf8')));

it('has histories of every way of life by this version', () => {
  const names = recorded.filter((name) => dirname(name) === version).map((name) => basename(name, '.json'));
  expect(names.sort()).toEqual([
    'closed',
    'closed-and-reopened-first-run',
    'closed-and-reopened-second-run',
    'commands-at-once',
    'continued-as-new-first-run',
    'continued-as-new-second-run',
    'daily-digest',
    'date-moved',
    'fact-government-formed',
    'fact-told-and-corrected',
    'ledger-away',
    'mail-server-away',
    'one-off-kept',
    'reconcile',
    'recorded-by-mistake',
    'recurring-two-occurrences',
    'refused-for-good',
    'reminder-and-mail',
    'set-aside-and-released',
    'waits-for-a-fact',
  ]);
});

it('its histories have every workflow type, every activity and all that befalls a run', () => {
  const events = recorded
    .filter((name) => dirname(name) === version)
    .flatMap((name) => historyOf(name).events ?? []);
  const workflows = events.map((event) => event.workflowExecutionStartedEventAttributes?.workflowType?.name);
  expect(new Set(workflows.filter(Boolean))).toEqual(new Set(Object.keys(workflowTypes)));
  const activities = events.map((event) => event.activityTaskScheduledEventAttributes?.activityType?.name);
  expect(new Set(activities.filter(Boolean))).toEqual(
    new Set(['deliverMail', 'wakeWaiting', 'sendDigests', 'reconcile']),
  );
  for (const befallen of [
    'markerRecordedEventAttributes',
    'timerStartedEventAttributes',
    'timerFiredEventAttributes',
    'timerCanceledEventAttributes',
    'activityTaskCompletedEventAttributes',
    'workflowExecutionUpdateCompletedEventAttributes',
    'workflowExecutionContinuedAsNewEventAttributes',
    'workflowExecutionCompletedEventAttributes',
  ] as const)
    expect([befallen, events.some((event) => event[befallen])]).toEqual([befallen, true]);
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
