import type { z } from 'zod';
import type { PersonId } from '#domain/kernel';
import { auditScopeEnded } from './audit-scope-ended';
import { auditScopeSet } from './audit-scope-set';

export const auditScopeEventCatalog = {
  AuditScopeSet: auditScopeSet,
  AuditScopeEnded: auditScopeEnded,
} as const;

export type AuditScopeEventType = keyof typeof auditScopeEventCatalog;

export type AuditScopeEventData<Type extends AuditScopeEventType> = z.output<
  (typeof auditScopeEventCatalog)[Type]['schema']
>;

const PREFIX = 'audit-scope/';

/** The stream of what one auditor may see. No obligation’s id holds a slash. */
export const auditScopeStream = (person: PersonId): string => `${PREFIX}${person}`;

export const isAuditScopeStream = (stream: string): boolean => stream.startsWith(PREFIX);
