import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { plannedMilestoneSchema } from '../milestones/plan';
import { milestoneTemplateNames } from '../milestones/templates';
import { bySchema, ownWordsSchema } from './parts';

/** The milestones of every occurrence from now on, in full: a template that changes later changes none of them. */
export const milestonesSet = defineEvent(
  'MilestonesSet',
  z.strictObject({
    /** the template that they came from */
    template: z.enum(milestoneTemplateNames).nullable(),
    milestones: z.array(plannedMilestoneSchema),
    /** absent where they came with a definition */
    reason: ownWordsSchema.optional(),
    by: bySchema,
  }),
);
