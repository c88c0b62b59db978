import { Controller } from '@nestjs/common';
import { z } from 'zod';
import type { Language } from '#domain/kernel';
import { milestoneTemplateNames } from '#domain/obligations';
import { choice, words } from '../../forms/answers';
import type { FieldOption } from '../../forms/field';
import { milestonesOf, shownPreview, templateOptions } from '../../obligation/milestone-answers';
import { obligationForm } from '../../obligation/obligation-form';
import { sentences } from '../../platform/locale';

const NONE = 'none';

const choices = (_model: unknown, language: Language): readonly FieldOption[] => [
  ...templateOptions(language),
  { value: NONE, text: sentences(language, 'set-milestones')('none') },
];

const form = obligationForm({
  page: 'set-milestones',
  command: 'set-milestones',
  schema: z.object({ template: choice([...milestoneTemplateNames, NONE]), reason: words }),
  fields: [
    { kind: 'one-of', name: 'template', options: choices },
    { kind: 'preview-button', name: 'preview' },
    {
      kind: 'preview',
      name: 'milestones',
      template: 'milestones-preview.njk',
      when: (_model, body) => body['preview'] !== undefined,
      data: (model, language, body) => {
        const { obligation } = model;
        const next = obligation.occurrences.find(
          ({ stage, passedBeforeLoading }) => stage !== 'confirmed' && !passedBeforeLoading,
        );
        const due = next?.due?.lastLawfulDay ?? null;
        return shownPreview(milestonesOf(body['template']), due, model, language);
      },
    },
    { kind: 'paragraph', name: 'reason', rows: 3 },
  ],
  toCommand: ({ template, reason }) => ({
    type: 'set-milestones',
    milestones: milestonesOf(template) ?? {},
    reason,
  }),
});

@Controller('obligations/:id/set-milestones')
export class SetMilestonesController extends form {}
