import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { proposalForm } from '../../obligation/obligation-form';

const form = proposalForm({
  page: 'withdraw-change',
  command: 'withdraw-change',
  schema: z.object({ reason: words }),
  fields: [{ kind: 'paragraph', name: 'reason' }],
  toCommand: ({ reason }, { proposal }) => ({
    type: 'withdraw-change',
    proposalId: proposal.proposalId,
    reason,
  }),
});

@Controller('obligations/:id/withdraw-change/:proposalId')
export class WithdrawChangeController extends form {}
