import { z } from 'zod';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { both } from '#domain/kernel';
import {
  checkpoints,
  clock,
  database,
  directory,
  sealedFields,
  settingsFrom,
  smtp,
  temporal,
  variable,
  webAddress,
} from '#platform/settings';
import type { DeliveryPoint } from '#application/notifications';

const schema = z.object({
  ...database,
  ...sealedFields,
  ...temporal,
  ...clock,
  ...directory,
  ...smtp,
  ...webAddress,
  ...checkpoints,
  /** a worker whose event loop is silent for so long is ended, and started anew by whoever keeps it running; 0: never */
  WORKER_SILENCE_SECONDS: variable(
    z.coerce.number().min(0).max(3_600).default(10),
    both(
      'seconds, 0 to 3600, after which a silent worker is ended; 0 never ends one',
      'eiliadau, 0 i 3600, y terfynir gweithiwr mud ar eu hôl; nid yw 0 byth yn terfynu un',
    ),
  ),
  /** the erasures, kept outside the database: carried out again where a backup has undone them */
  ERASURE_LIST_FILE: variable(
    z.string().min(1).optional(),
    both(
      'the file that lists erasures, or leave it unset',
      'y ffeil sy’n rhestru dileadau, neu gadewch ef heb ei osod',
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
