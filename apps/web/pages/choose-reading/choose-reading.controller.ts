import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms';
import { obligationForm } from '../../obligation';
import { readingOptions } from '../../obligation';

const form = obligationForm({
  page: 'choose-reading',
  command: 'choose-reading',
  schema: z.object({ readingId: words, reason: words }),
  fields: [
    { kind: 'one-of', name: 'readingId', options: readingOptions },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: (answers) => ({ type: 'choose-reading', ...answers }),
});

@Controller('obligations/:id/choose-reading')
export class ChooseReadingController extends form {}
