import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { ladderInForce } from '#domain/obligations';
import { choice, optionalWords, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { sentences } from '../../platform/locale';
import { readLadder, writtenLadder } from './ladder-notation';

const WHOSE = ['own', 'default'] as const;

const form = obligationForm({
  page: 'set-ladder',
  command: 'set-ladder',
  schema: z
    .object({ whose: choice(WHOSE), steps: optionalWords, reason: words })
    .refine(({ whose, steps }) => whose === 'default' || steps !== undefined, {
      path: ['steps'],
      error: 'required',
    })
    .refine(({ whose, steps }) => whose === 'default' || steps === undefined || readLadder(steps) !== null, {
      path: ['steps'],
      error: 'not-a-ladder',
    }),
  fields: [
    {
      kind: 'one-of',
      name: 'whose',
      options: (_model, language) =>
        WHOSE.map((value) => ({ value, text: sentences(language, 'set-ladder')(`whose.${value}`) })),
    },
    { kind: 'paragraph', name: 'steps', rows: 10 },
    { kind: 'paragraph', name: 'reason' },
  ],
  data: ({ obligation }, language) => {
    const due = obligation.occurrences.find(({ stage }) => stage !== 'confirmed')?.due ?? null;
    const ladder = ladderInForce(obligation, due);
    return { steps: ladder === null ? '' : writtenLadder(ladder, language) };
  },
  toCommand: ({ whose, steps, reason }) => ({
    type: 'set-ladder',
    ladder: whose === 'default' || steps === undefined ? null : readLadder(steps),
    reason,
  }),
});

@Controller('obligations/:id/set-ladder')
export class SetLadderController extends form {}
