import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { postId } from '#domain/kernel';
import { optionalChoice, words } from '../../forms/answers';
import { obligationForm } from '../../obligation/obligation-form';
import { postOptions } from '../../obligation/options';

const form = obligationForm({
  page: 'transfer-ownership',
  command: 'transfer-ownership',
  schema: z.object({ owner: words, approver: optionalChoice, reason: words }),
  fields: [
    { kind: 'list', name: 'owner', options: postOptions },
    { kind: 'list', name: 'approver', options: postOptions },
    { kind: 'paragraph', name: 'reason' },
  ],
  toCommand: ({ owner, approver, reason }) => ({
    type: 'transfer-ownership',
    owner: postId(owner),
    ...(approver && { approver: postId(approver) }),
    reason,
  }),
});

@Controller('obligations/:id/transfer-ownership')
export class TransferOwnershipController extends form {}
