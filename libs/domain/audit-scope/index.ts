export {
  type AuditScopeEventData,
  type AuditScopeEventType,
  auditScopeEventCatalog,
  auditScopeStream,
  isAuditScopeStream,
} from './events/catalog';
export { scopedSchema, type Scoped } from './events/audit-scope-set';
export { type AuditScopeContext, endAuditScope, type GivenScope, setAuditScope } from './decide-audit-scope';
export {
  type AuditScope,
  foldAuditScope,
  NO_SCOPE,
  type ScopeStanding,
  standingOfScope,
} from './fold-audit-scope';
export { auditScopeRefusal, type AuditScopeRefusal } from './refusals';
