import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { postId } from '#domain/kernel';
import { optionalChoice, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { postOptions } from '../../obligation/options';

const form = obligationForm({
  page: 'name-deputy',
  command: 'amend',
  schema: z.object({ deputy: optionalChoice, reason: words }),
  fields: [
    { kind: 'list', name: 'deputy', options: postOptions },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ deputy, reason }, { obligation }) => {
    const { deputy: _before, ...rest } = obligation.definition;
    return { type: 'amend', definition: { ...rest, ...(deputy && { deputy: postId(deputy) }) }, reason };
  },
});

@Controller('obligations/:id/name-deputy')
export class NameDeputyController extends form {}
