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
  /** a Temporal worker ended by itself: the process can't go on */
  readonly onFatal: (error: unknown) => void;
  /** told every point that a delivery passes */
  readonly onDeliveryPoint?: (point: DeliveryPoint) => void;
}

export const OPTIONS = Symbol('worker options');
