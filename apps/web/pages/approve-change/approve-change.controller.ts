import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { proposalForm } from '../../obligation/obligation-form';

const form = proposalForm({
  page: 'approve-change',
  command: 'approve-change',
  schema: z.object({}),
  fields: [],
  toCommand: (_answers, { proposal }) => ({ type: 'approve-change', proposalId: proposal.proposalId }),
});

@Controller('obligations/:id/approve-change/:proposalId')
export class ApproveChangeController extends form {}
