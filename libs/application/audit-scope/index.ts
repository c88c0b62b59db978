export {
  type AuditScopeServices,
  endAuditScope,
  setAuditScope,
  tryEndAuditScope,
  trySetAuditScope,
} from './audit-scope';
