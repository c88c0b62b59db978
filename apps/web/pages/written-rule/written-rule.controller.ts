import { Controller } from '@nestjs/common';
import type { Directory } from '#application/directory';
import type { Language, PostId } from '#domain/kernel';
import { authoritySchema } from '#domain/obligations';
import type { FieldOption } from '../../forms/field';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { idField, provisionFields, titleFields } from '../../obligation/provision';
import { ofNewEntry } from '../../obligation/new-entry';
import { postOptions } from '../../obligation/options';
import { sentences } from '../../platform/locale';
import { personOf } from '../../platform/request';
import { DUTY_KINDS, dutyAnswers, writtenDuty } from './written-duty';

interface WrittenRuleModel {
  readonly directory: Directory;
  readonly ownPost: PostId | undefined;
}

const base: FormBase<WrittenRuleModel> = {
  model: ({ directory }, request) => Promise.resolve({ directory, ownPost: personOf(request).posts[0] }),
  ...ofNewEntry,
};

const named =
  (group: string, values: readonly string[]) =>
  (_model: WrittenRuleModel, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: sentences(language, 'written-rule')(`${group}.${value}`) }));

const form = formController(
  {
    page: 'written-rule',
    command: 'register',
    schema: dutyAnswers,
    fields: [
      ...titleFields,
      { kind: 'one-of', name: 'kind', options: named('kind', DUTY_KINDS) },
      ...provisionFields,
      { kind: 'paragraph', name: 'rule', rows: 14, section: 'when', help: 'write-a-rule' },
      { kind: 'paragraph', name: 'facts', rows: 4 },
      { kind: 'day', name: 'heldFrom' },
      { kind: 'line', name: 'responsible', wide: true, section: 'who' },
      { kind: 'one-of', name: 'authority', options: named('authority', authoritySchema.options) },
      { kind: 'list', name: 'owner', options: postOptions, pair: true },
      { kind: 'list', name: 'approver', options: postOptions },
      idField,
    ],
    initial: ({ ownPost }) => ({ owner: ownPost }),
    check: (answers) => {
      const written = writtenDuty(answers);
      return written.ok ? null : written.refusal;
    },
    toCommand: (answers, _model, id) => {
      const written = writtenDuty(answers, id);
      if (!written.ok) throw new TypeError('the answers were checked');
      return { type: 'register', definition: written.value };
    },
  },
  base,
);

@Controller('new/written-rule')
export class WrittenRuleController extends form {}
