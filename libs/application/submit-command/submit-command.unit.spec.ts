import { commandId, instant, obligationId, personId } from '#domain/kernel';
import type { Viewer } from '#application/queries';
import { type Actor, type Command, factStream } from '#domain/obligations';
import type { DecisionOutcome } from '#workflows';
import { sampleDefinition } from '../../domain/obligations/sample-definition.testing';
import type { Submission } from './admit';
import { type SubmitServices, submitCommand } from './submit-command';

const official: Actor = { personId: personId('p-elin'), roles: ['official'] };
const note: Command = { type: 'note-progress', text: 'Fieldwork has begun.' };
const amend = { type: 'amend', definition: sampleDefinition(), reason: 'Misread.' } as Command;
const id = commandId('c-1');
const review = obligationId('review');
const viewer: Viewer = { ...official, scope: 'everything' };
const submission: Submission = {
  actor: official,
  viewer,
  obligationId: review,
  command: note,
  commandId: id,
};

const outcome: DecisionOutcome = {
  v: 1,
  commandId: id,
  accepted: true,
  repeated: false,
  version: 3,
  position: 9,
  eventTypes: ['ProgressNoted'],
  nextWakeAt: null,
  mailDue: false,
  wake: [],
  ended: false,
};

/** Services that answer, and note what they were asked; no read model is at hand. */
function services(answer: Awaited<ReturnType<SubmitServices['gateway']['execute']>> = outcome) {
  const asked: [string, unknown][] = [];
  const gateway: SubmitServices['gateway'] = {
    execute: (request) => {
      asked.push(['execute', request]);
      return Promise.resolve(answer);
    },
    executeRunning: (request) => {
      asked.push(['executeRunning', request]);
      return Promise.resolve(answer);
    },
  };
  const now = () => instant('2026-11-24T10:00:00Z');
  return { asked, services: { gateway, ledger: {} as SubmitServices['ledger'], now } };
}

it('hands the command on to the clock that runs, and gives its outcome', async () => {
  const { asked, services: on } = services();
  expect(await submitCommand(on, { ...submission, expectedVersion: 2 })).toEqual({
    kind: 'accepted',
    outcome,
  });
  expect(asked).toEqual([
    [
      'executeRunning',
      {
        obligationId: 'review',
        message: { v: 1, commandId: 'c-1', command: note, actor: official, expectedVersion: 2 },
      },
    ],
  ]);
});

it('starts the clock of what is recorded outside an obligation', async () => {
  const { asked, services: on } = services();
  const command = {
    type: 'record-fact',
    fact: 'government-formed',
    effectiveOn: '2026-01-05',
    evidence: { reference: 'Record' },
    evenIfNothingWaits: true,
  } as Command;
  await submitCommand(on, { ...submission, obligationId: factStream('government-formed'), command });
  expect(asked).toMatchObject([['execute', { workflowType: 'oneOffCommitment' }]]);
});

it('asks nobody about what the actor may not do', async () => {
  const { asked, services: on } = services();
  const auditor: Actor = { personId: personId('p-huw'), roles: ['official', 'auditor'] };
  expect(await submitCommand(on, { ...submission, actor: auditor })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'not-permitted' },
    version: null,
  });
  expect(asked).toEqual([]);
});

it.each([note, amend])('knows nothing of an obligation out of scope: $type', async (command) => {
  const { asked, services: on } = services();
  const scoped: Viewer = { ...viewer, scope: [obligationId('another')] };
  expect(await submitCommand(on, { ...submission, viewer: scoped, command })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'unknown-obligation' },
  });
  expect(asked).toEqual([]);
});

it('lets nothing through that is no command', async () => {
  const { asked, services: on } = services();
  const command = { type: 'note-progress' } as Command;
  await expect(submitCommand(on, { ...submission, command })).rejects.toThrow(/text/);
  expect(asked).toEqual([]);
});

it('gives a refusal with the version it was made at, and says where the outcome is unknown', async () => {
  const refusal = { code: 'closed', message: { en: 'Closed.', cy: 'Ar gau.' } };
  const refusing = services({ ...outcome, accepted: false, refusal });
  expect(await submitCommand(refusing.services, submission)).toEqual({
    kind: 'refused',
    refusal,
    version: 3,
  });
  const silent = services({ unknown: true, commandId: id });
  expect(await submitCommand(silent.services, submission)).toEqual({ kind: 'unknown', commandId: 'c-1' });
});
