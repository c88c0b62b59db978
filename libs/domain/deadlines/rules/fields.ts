import { z } from 'zod';
import { both, defineFault } from '#domain/kernel';

/** `before` excludes the named day; the others include it. */
export const operatorSchema = z.enum(['before', 'on_or_before', 'on', 'from']);
export type Operator = z.infer<typeof operatorSchema>;

/** Names an event, a parameter, a duty or a calendar whose value comes with the question. */
export const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9/-]*$/, {
  error: defineFault(
    'name-form',
    both(
      'a name is written in lower case with digits and hyphens, such as general-election',
      'ysgrifennir enw mewn llythrennau bach gyda digidau a chysylltnodau, fel general-election',
    ),
  ),
});
