import type { WorkflowBundleOption } from '@temporalio/worker';
import type { DeliveryPoint } from '#notifications';
import type { Settings } from './settings';

export interface WorkerOptions {
  readonly settings: Settings;
  /** what the build left, unless told */
  readonly workflowBundle?: WorkflowBundleOption;
  /** a Temporal worker ended by itself: the process can't go on */
  readonly onFatal: (error: unknown) => void;
  /** told every point that a delivery passes */
  readonly onDeliveryPoint?: (point: DeliveryPoint) => void;
}

export const OPTIONS = Symbol('worker options');
