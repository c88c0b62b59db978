import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { words } from '../../forms/answers';
import { proposalForm } from '../../obligation/obligation-form';

const form = proposalForm({
  page: 'refuse-change',
  command: 'refuse-change',
  schema: z.object({ reason: words }),
  fields: [{ kind: 'paragraph', name: 'reason' }],
  toCommand: ({ reason }, { proposal }) => ({
    type: 'refuse-change',
    proposalId: proposal.proposalId,
    reason,
  }),
});

@Controller('obligations/:id/refuse-change/:proposalId')
export class RefuseChangeController extends form {}
