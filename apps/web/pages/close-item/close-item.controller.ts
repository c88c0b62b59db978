import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms';
import { obligationForm } from '../../obligation';
import { itemOptions } from '../../obligation';

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
