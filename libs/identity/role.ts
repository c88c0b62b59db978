import { z } from 'zod';

/** What a person may be in the department. `system` is the clock or the loader and is never given to a person. */
export const roleSchema = z.enum(['official', 'approver', 'auditor', 'administrator']);
export type Role = z.infer<typeof roleSchema>;
