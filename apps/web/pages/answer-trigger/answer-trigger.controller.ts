import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { choice, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { triggerOptions } from '../../obligation/options';
import { sentences } from '../../platform/locale';

const ANSWERS = ['adopt', 'change', 'drop'] as const;

const form = obligationForm({
  page: 'answer-trigger',
  command: 'answer-trigger',
  schema: z.object({ trigger: words, answer: choice(ANSWERS), reason: words }),
  fields: [
    { kind: 'one-of', name: 'trigger', options: triggerOptions },
    {
      kind: 'one-of',
      name: 'answer',
      options: (_model, language) =>
        ANSWERS.map((value) => ({ value, text: sentences(language, 'answer-trigger')(`answers.${value}`) })),
    },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: (answers) => ({ type: 'answer-trigger', ...answers }),
});

@Controller('obligations/:id/answer-trigger')
export class AnswerTriggerController extends form {}
