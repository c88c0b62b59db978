import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { ImportStep } from '#application/register-import';
import { startClocks } from '#application/clocks';
import type { CurrentDirectory } from '#application/directory';
import type { Viewer } from '#application/queries';
import {
  DecideCommand,
  type DirectServices,
  type Gateway,
  type Submitted,
  registerDirectly,
  submitCommand,
} from '#application/submit-command';
import { type Bilingual, type Clock, type ObligationId, both, canonicalJson, commandId } from '#domain/kernel';
import { type Actor, workflowTypeFor } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import type { DecisionOutcome } from '#workflows';
import { ReadAhead } from './read-ahead';

export type DueStep = Extract<ImportStep, { readonly action: 'register' | 'amend' }>;

export interface LoadServices {
  readonly ledger: Ledger;
  readonly client: Client;
  readonly gateway: Gateway;
  readonly directory: CurrentDirectory;
  readonly clock: Clock;
  /** the version that decisions are recorded with */
  readonly program: string;
}

type GroupServices = DirectServices & { readonly gateway: Gateway };

/** In whose name entries are loaded, and what is to be heard of it meanwhile. */
export interface LoadingManner {
  readonly actor: Actor;
  readonly viewer: Viewer;
  /** the version of each entry that is on the register already */
  readonly versionOf: (id: ObligationId) => number;
  /** called after each entry, with how many were tried so far */
  readonly onProgress?: (done: number, of: number) => void;
  /** asked before each group: true leaves the rest for the same file another time */
  readonly stopped?: () => boolean;
}

export interface LoadedEntry {
  readonly id: ObligationId;
  readonly action: ImportStep['action'];
  readonly ok: boolean;
  /** what the row changes takes two, and waits for the second */
  readonly proposed?: boolean;
  readonly why?: Bilingual;
}

export interface LoadedEntries {
  readonly loaded: readonly LoadedEntry[];
  /** the clocks that the worker starts behind */
  readonly clocksLeft: number;
}

/** New entries decided side by side, which share a commit: what holds memory and connections within bounds. */
const GROUP = 200;
/** Commands to clocks that run; more only queues up on the server. */
const AT_ONCE = 16;

/**
 * Loads entries, wave after wave: an entry comes to the register after those that it counts from. New ones are appended in
 * groups with all their mail and read models, and their clocks started behind; what is amended goes to its clock. Asked again,
 * it changes nothing that was loaded before: an interrupted load is finished by the same file.
 */
export async function loadEntries(
  services: LoadServices,
  waves: readonly (readonly DueStep[])[],
  manner: LoadingManner,
): Promise<LoadedEntries> {
  const { client, gateway, clock, directory } = services;
  const ahead = new ReadAhead(services.ledger);
  const { ledger } = ahead;
  const decisions = new DecideCommand(ledger, directory, services.program);
  const all = waves.flat().length;
  const loaded: LoadedEntry[] = [];
  const clocks: Parameters<typeof startClocks>[1]['clocks'][number][] = [];
  const heard = new Set<string>();
  const note = (step: DueStep, submitted: Submitted): void => {
    loaded.push(loadedAs(step, submitted));
    if (submitted.kind === 'accepted' && step.action === 'register') {
      for (const source of submitted.outcome.wake) heard.add(source);
      if (!submitted.outcome.ended) clocks.push(clockOf(step, submitted.outcome));
    }
    manner.onProgress?.(loaded.length, all);
  };
  const groups = waves.flatMap(groupsOf);
  for (const group of groups) {
    if (manner.stopped?.() === true) break;
    // one time for a group: a scratch ledger’s time never goes back
    const at = clock.now();
    const { offsetMs: clockOffsetMs } = clock;
    const atOneTime = { ledger, gateway, decisions, directory: directory.current, clockOffsetMs, now: () => at };
    const areNew = group[0]?.action === 'register';
    if (areNew) await ahead.fill(group.map(({ definition }) => definition));
    await pLimit(areNew ? GROUP : AT_ONCE).map([...group], async (step) => {
      note(step, await load(atOneTime, step, manner));
    });
  }
  const now = clock.now();
  const left = await startClocks({ client, gateway, db: ledger.db, now }, { clocks, heard: [...heard] });
  return { loaded, clocksLeft: left };
}

/** A wave in parts, each of one kind of step. */
function groupsOf(wave: readonly DueStep[]): readonly (readonly DueStep[])[] {
  return (['register', 'amend'] as const).flatMap((action) => {
    const steps = wave.filter((step) => step.action === action);
    return Array.from({ length: Math.ceil(steps.length / GROUP) }, (_, part) =>
      steps.slice(part * GROUP, (part + 1) * GROUP),
    );
  });
}

const clockOf = ({ id, definition }: DueStep, { nextWakeAt }: DecisionOutcome) => ({
  obligationId: id,
  workflowType: workflowTypeFor(definition.kind),
  nextWakeAt,
});

/**
 * The command’s id is made from the row’s contents and the version they replace: asked again it gets the first answer, and a row
 * set back to what it once said is a new question.
 */
function load(
  services: GroupServices,
  { id, action, command, definition }: DueStep,
  { actor, viewer, versionOf }: LoadingManner,
): Promise<Submitted> {
  const contents = createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(definition))))
    .digest('hex');
  const submission = {
    actor,
    viewer,
    obligationId: id,
    command,
    commandId: commandId(`load/${id}/${versionOf(id)}/${contents.slice(0, 16)}`),
  };
  return action === 'register' ? registerDirectly(services, submission) : submitCommand(services, submission);
}

function loadedAs({ id, action }: DueStep, submitted: Submitted): LoadedEntry {
  switch (submitted.kind) {
    case 'accepted':
      return { id, action, ok: true, proposed: submitted.outcome.eventTypes.includes('ChangeProposed') };
    case 'refused':
      return { id, action, ok: false, why: submitted.refusal.message };
    case 'unknown':
      return { id, action, ok: false, why: NO_ANSWER };
  }
}

const NO_ANSWER = both('no answer in time: load again', 'dim ateb mewn pryd: llwythwch eto');
