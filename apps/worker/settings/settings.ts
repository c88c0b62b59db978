import { z } from 'zod';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { both } from '#domain/kernel';
import {
  checkpoints,
  clock,
  database,
  directory,
  erasureList,
  sealedFields,
  settingsFrom,
  smtp,
  temporal,
  variable,
  webAddress,
  workerDeployment,
} from '#platform/settings';
import { webhookReceivers } from '#platform/webhook-settings';
import type { DeliveryPoint } from '#application/notifications';

const schema = z.object({
  ...database,
  ...sealedFields,
  ...temporal,
  ...clock,
  ...directory,
  ...smtp,
  ...webAddress,
  ...webhookReceivers,
  ...checkpoints,
  ...workerDeployment,
  ...erasureList,
  /** what this worker runs, to tell it from another build that serves at the same time */
  WORKER_BUILD_ID: variable(
    z
      .string()
      .regex(/^[\w.+-]{1,120}$/)
      .optional(),
    both(
      'the name of this build: letters, digits, . + - and _, or leave it unset: version and content name it',
      'enw’r adeiladwaith hwn: llythrennau, digidau, . + - a _, neu gadewch ef heb ei osod: mae’r fersiwn a’r cynnwys yn ei enwi',
    ),
  ),
  /** whether a worker that starts gives its build the tasks; one that finds nobody to serve always does */
  WORKER_TAKES_OVER: variable(
    z.enum(['always', 'new', 'never']).default('new'),
    both(
      'new: a build that has not served yet takes over when it starts; always: any build does; never: cylch versions serve says when',
      'new: mae adeiladwaith nad yw wedi gwasanaethu eto yn cymryd drosodd pan fydd yn cychwyn; always: mae unrhyw adeiladwaith yn gwneud; never: mae cylch versions serve yn dweud pryd',
    ),
  ),
  /** a worker whose event loop is silent for so long is ended, and started anew by whoever keeps it running; 0: never */
  WORKER_SILENCE_SECONDS: variable(
    z.coerce.number().min(0).max(3_600).default(10),
    both(
      'seconds, 0 to 3600, after which a silent worker is ended; 0 never ends one',
      'eiliadau, 0 i 3600, y terfynir gweithiwr mud ar eu hôl; nid yw 0 byth yn terfynu un',
    ),
  ),
});
export type Settings = z.infer<typeof schema>;

/** @throws BilingualError that names every missing or unusable variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings =>
  settingsFrom(both('The worker', 'y gweithiwr'), schema, environment);

export interface WorkerOptions {
  readonly settings: Settings;
  /** what the build left, by default */
  readonly workflowBundle?: WorkflowBundleOption;
  /** the process is the worker’s own: a thread may end it. Never in a test’s process */
  readonly watchdog?: boolean;
  /** a Temporal worker ended by itself: the process can't go on */
  readonly onFatal: (error: unknown) => void;
  /** told every point that a delivery passes */
  readonly onDeliveryPoint?: (point: DeliveryPoint) => void;
}

export const OPTIONS = Symbol('worker options');
