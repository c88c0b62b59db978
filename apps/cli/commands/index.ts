/* eslint-disable @typescript-eslint/no-require-imports -- each command is loaded only when it is asked for: the tool starts fast */
import type * as AuditAsOf from './audit-as-of';
import type * as AuditDiff from './audit-diff';
import type * as AuditReplay from './audit-replay';
import type * as AuditWhy from './audit-why';
import type * as DeadlineCompute from './deadline-compute';
import type * as DeadlineExplain from './deadline-explain';
import type * as ImportRegister from './import-register';
import type * as Migrate from './migrate';
import type * as Rebuild from './rebuild';
import type * as Reconcile from './reconcile';
import type * as Show from './show';
import type * as ShowForecast from './show-forecast';

export const auditAsOf = () => require('./audit-as-of') as typeof AuditAsOf;
export const auditDiff = () => require('./audit-diff') as typeof AuditDiff;
export const auditReplay = () => require('./audit-replay') as typeof AuditReplay;
export const auditWhy = () => require('./audit-why') as typeof AuditWhy;
export const deadlineCompute = () => require('./deadline-compute') as typeof DeadlineCompute;
export const deadlineExplain = () => require('./deadline-explain') as typeof DeadlineExplain;
export const importRegister = () => require('./import-register') as typeof ImportRegister;
export const migrate = () => require('./migrate') as typeof Migrate;
export const rebuild = () => require('./rebuild') as typeof Rebuild;
export const reconcile = () => require('./reconcile') as typeof Reconcile;
export const show = () => require('./show') as typeof Show;
export const showForecast = () => require('./show-forecast') as typeof ShowForecast;
