export { CommandGateway } from './command-gateway';
export { connectTemporal, lazyTemporal, type TemporalAddress, type TemporalClient } from './connect';
export { planReconcile, type ReconcileStep } from './plan-reconcile';
export { applyReconcile } from './reconcile';
export { rearmClocks } from './rearm';
export { reconcileAll, type ReconciledPage } from './reconcile-all';
export { startClocks } from './start-clocks';
export { clocksBehind, noSuchClock, wakeClock } from './wake-clock';
