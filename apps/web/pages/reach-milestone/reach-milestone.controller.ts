import { Controller } from '@nestjs/common';
import { z } from 'zod';
import type { Language } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import { day, late, optionalSeveral, optionalWords, words } from '../../forms/answers';
import type { FieldOption } from '../../forms/field';
import { type OccurrenceModel, occurrenceForm } from '../../obligation/obligation-form';
import { evidenceOptions } from '../../obligation/options';

const toReach = ({ occurrence }: OccurrenceModel, language: Language): readonly FieldOption[] =>
  occurrence.milestones
    .filter(({ reached, dropped }) => reached === null && !dropped)
    .map(({ id, title, on }) => ({
      value: id,
      text: title[language],
      ...(on !== null && { hint: formatDate(on, language) }),
    }));

const form = occurrenceForm({
  page: 'reach-milestone',
  command: 'reach-milestone',
  schema: z.object({
    milestone: words,
    effectiveOn: day,
    evidenceIds: optionalSeveral,
    note: optionalWords,
    late,
  }),
  fields: [
    { kind: 'one-of', name: 'milestone', options: toReach },
    { kind: 'day', name: 'effectiveOn' },
    {
      kind: 'some-of',
      name: 'evidenceIds',
      options: evidenceOptions,
      when: ({ obligation }) => obligation.evidence.length > 0,
    },
    { kind: 'paragraph', name: 'note', rows: 3 },
    { kind: 'late', name: 'late' },
  ],
  toCommand: ({ milestone, effectiveOn, evidenceIds, note, late: lateness }, { occurrence }) => ({
    type: 'reach-milestone',
    occurrence: occurrence.number,
    milestone,
    effectiveOn,
    ...(evidenceIds.length > 0 && { evidenceIds }),
    ...(note && { note }),
    ...lateness,
  }),
});

@Controller('obligations/:id/reach-milestone/:occurrence')
export class ReachMilestoneController extends form {}
