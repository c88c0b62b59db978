export { applyReconcile, type Reconciled } from './apply-reconcile';
export {
  planReconcile,
  type ClockRow,
  type PlanRequest,
  type ReconcileStep,
  type WaitingRow,
} from './plan-reconcile';
