import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { itemOptions } from '../../obligation/options';

const form = obligationForm({
  page: 'close-item',
  command: 'close-item',
  schema: z.object({ itemId: words, reason: words }),
  fields: [
    { kind: 'one-of', name: 'itemId', options: itemOptions },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: (answers) => ({ type: 'close-item', ...answers }),
});

@Controller('obligations/:id/close-item')
export class CloseItemController extends form {}
