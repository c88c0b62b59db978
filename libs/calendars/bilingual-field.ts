import { z } from 'zod';

/** Words in both languages, neither of them empty. */
export const bilingualField = z.strictObject({ cy: z.string().min(1), en: z.string().min(1) });
