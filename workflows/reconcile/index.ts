export { applyReconcile, type Reconciled } from './apply-reconcile';
export { inBatches } from './in-batches';
export {
  planReconcile,
  type ClockRow,
  type PlanRequest,
  type ReconcileStep,
  type WaitingRow,
} from './plan-reconcile';
