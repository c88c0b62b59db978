import type { Viewer } from '#application/queries';

const ROLES: readonly Viewer['roles'][number][] = ['administrator', 'auditor', 'system'];

/** Whoever looks after the register or audits it: emails and people are about more than entries. */
export const looksAfterAll = ({ roles }: Viewer): boolean => roles.some((role) => ROLES.includes(role));
