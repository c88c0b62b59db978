export { type AuditScopeServices, endAuditScope, setAuditScope } from './audit-scope';
