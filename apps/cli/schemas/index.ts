import { z } from 'zod';
import { auditAnswers } from './audit';
import { documentAnswers } from './documents';
import { feedAnswers } from './feeds';
import { keepingAnswers } from './keeping';
import { registerAnswers } from './register';
import { ruleAnswers } from './rules';
import { serviceAccountAnswers } from './service-accounts';
import { shellAnswers } from './shell';
import { webhookAnswers } from './webhooks';

/** What each command writes on standard output with --json, by the words that name it. */
export const answerSchemas: Readonly<Record<string, z.ZodType>> = {
  ...registerAnswers,
  ...ruleAnswers,
  ...keepingAnswers,
  ...auditAnswers,
  ...documentAnswers,
  ...feedAnswers,
  ...serviceAccountAnswers,
  ...shellAnswers,
  ...webhookAnswers,
};

/** Those that write one document after another: none at all, one, or many. */
export const MANY: readonly string[] = ['erasures', 'deadline explain', 'deadline compute', 'export'];

/** What a command writes instead where it fails. */
export const failureSchema = z.object({ error: z.string() });
