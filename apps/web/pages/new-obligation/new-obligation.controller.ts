import { Controller } from '@nestjs/common';
import { authoritySchema, kindSchema, workflowTypeFor } from '#obligations';
import type { Directory } from '#identity';
import type { Language } from '#kernel';
import { z } from 'zod';
import {
  choice,
  formController,
  optionalChoice,
  optionalDay,
  optionalFingerprint,
  optionalWords,
  words,
  type FieldOption,
  type FormFrame,
} from '../../forms';
import { sentences } from '../../platform/locale';
import { newDefinition } from './new-definition';

interface NewScene {
  readonly directory: Directory;
}

const frame: FormFrame<NewScene> = {
  scene: ({ directory }) => Promise.resolve({ directory }),
  target: (_scene, command) => {
    if (command.type !== 'register') throw new TypeError('only a registration makes a new entry');
    const { id, kind } = command.definition;
    return { obligationId: id, workflowType: workflowTypeFor(kind) ?? 'oneOffCommitment' };
  },
  next: (_scene, command) =>
    command.type === 'register' ? `/obligations/${command.definition.id}` : '/register',
  back: () => '/register',
};

const named =
  (group: string, values: readonly string[]) =>
  (_scene: NewScene, language: Language): readonly FieldOption[] =>
    values.map((value) => ({ value, text: sentences(language, 'new-obligation')(`${group}.${value}`) }));

const posts = ({ directory }: NewScene, language: Language): readonly FieldOption[] =>
  directory.posts.map(({ id, title }) => ({ value: id, text: title[language] }));

const form = formController(
  {
    page: 'new-obligation',
    command: 'register',
    schema: z
      .object({
        titleEn: optionalWords,
        titleCy: optionalWords,
        kind: choice(kindSchema.options),
        sentence: words,
        speaker: words,
        document: words,
        place: words,
        file: optionalFingerprint,
        sha256: optionalFingerprint,
        responsible: words,
        authority: choice(authoritySchema.options),
        lastDay: optionalDay,
        lookAgain: optionalDay,
        owner: optionalChoice,
        approver: optionalChoice,
      })
      .refine(({ titleEn, titleCy }) => titleEn ?? titleCy, { path: ['titleEn'], error: 'required' })
      .refine(({ file, sha256 }) => file ?? sha256, { path: ['file'], error: 'required' }),
    fields: [
      { kind: 'line', name: 'titleEn', wide: true },
      { kind: 'line', name: 'titleCy', wide: true },
      { kind: 'list', name: 'kind', options: named('kind', kindSchema.options) },
      { kind: 'paragraph', name: 'sentence' },
      { kind: 'line', name: 'speaker', wide: true },
      { kind: 'line', name: 'document', wide: true },
      { kind: 'line', name: 'place', wide: true },
      { kind: 'file', name: 'file' },
      { kind: 'line', name: 'sha256', wide: true },
      { kind: 'line', name: 'responsible', wide: true },
      { kind: 'one-of', name: 'authority', options: named('authority', authoritySchema.options) },
      { kind: 'day', name: 'lastDay' },
      { kind: 'day', name: 'lookAgain' },
      { kind: 'list', name: 'owner', options: posts },
      { kind: 'list', name: 'approver', options: posts },
    ],
    toCommand: (answers, _scene, commandId) => ({
      type: 'register',
      definition: newDefinition(answers, commandId),
    }),
  },
  frame,
);

@Controller('new-obligation')
export class NewObligationController extends form {}
