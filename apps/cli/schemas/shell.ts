import { z } from 'zod';
import * as p from './parts';

/** What the program answers about itself. */
export const shellAnswers = {
  completion: p.part({ shell: z.enum(['bash', 'zsh', 'fish']), script: z.string() }),
  schema: z.union([
    p.part({ commands: z.array(z.string()) }),
    p.part({ $schema: z.string(), title: z.string() }),
  ]),
};
