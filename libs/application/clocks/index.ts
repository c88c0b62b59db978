export { CommandGateway } from './command-gateway';
export { connectTemporal, lazyTemporal, type TemporalClient } from './connect';
export { planReconcile, type ReconcileStep } from './plan-reconcile';
export { applyReconcile } from './reconcile';
