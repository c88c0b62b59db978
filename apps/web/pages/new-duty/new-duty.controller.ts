import { Controller } from '@nestjs/common';
import type { Directory } from '#application/directory';
import type { Language } from '#domain/kernel';
import { authoritySchema } from '#domain/obligations';
import type { FieldOption } from '../../forms/field';
import { formController } from '../../forms/form-controller';
import type { FormBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { DUTY_KINDS, dutyAnswers, writtenDuty } from './written-duty';

interface NewDutyModel {
  readonly directory: Directory;
}

const base: FormBase<NewDutyModel> = {
  model: ({ directory }) => Promise.resolve({ directory }),
  target: (_model, command) => {
    if (command.type !== 'register') throw new TypeError('only a registration makes a new entry');
    return command.definition.id;
  },
  next: (_model, command) =>
    command.type === 'register' ? `/obligations/${command.definition.id}` : '/register',
  back: () => '/duties',
};

const named =
  (group: string, values: readonly string[]) =>
  (_model: NewDutyModel, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: sentences(language, 'new-duty')(`${group}.${value}`) }));

const posts = ({ directory }: NewDutyModel, language: Language): readonly FieldOption[] =>
  directory.posts.map(({ id, title }) => ({ value: id, text: title[language] }));

const form = formController(
  {
    page: 'new-duty',
    command: 'register',
    schema: dutyAnswers,
    fields: [
      { kind: 'line', name: 'id', wide: true },
      { kind: 'line', name: 'titleEn', wide: true },
      { kind: 'line', name: 'titleCy', wide: true },
      { kind: 'one-of', name: 'kind', options: named('kind', DUTY_KINDS) },
      { kind: 'line', name: 'actEn', wide: true },
      { kind: 'line', name: 'actCy', wide: true },
      { kind: 'line', name: 'provisionEn', wide: true },
      { kind: 'line', name: 'provisionCy', wide: true },
      { kind: 'day', name: 'asAt' },
      { kind: 'line', name: 'url', wide: true },
      { kind: 'paragraph', name: 'wordsEn', rows: 3 },
      { kind: 'paragraph', name: 'wordsCy', rows: 3 },
      { kind: 'paragraph', name: 'rule', rows: 14 },
      { kind: 'paragraph', name: 'facts', rows: 4 },
      { kind: 'day', name: 'heldFrom' },
      { kind: 'line', name: 'responsible', wide: true },
      { kind: 'one-of', name: 'authority', options: named('authority', authoritySchema.options) },
      { kind: 'list', name: 'owner', options: posts },
      { kind: 'list', name: 'approver', options: posts },
    ],
    check: (answers) => {
      const written = writtenDuty(answers);
      return written.ok ? null : written.refusal;
    },
    toCommand: (answers) => {
      const written = writtenDuty(answers);
      if (!written.ok) throw new TypeError('the answers were checked');
      return { type: 'register', definition: written.value };
    },
  },
  base,
);

@Controller('new-duty')
export class NewDutyController extends form {}
