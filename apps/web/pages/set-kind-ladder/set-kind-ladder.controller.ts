import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { mayDo } from '#application/directory';
import { type PreviewedKindLadder, previewKindLadder, setKindLadder } from '#application/kind-ladders';
import { hearersInWords, ladderInWords, stepsInWords } from '#domain/history';
import { type Language, type Refusal, ok, refuse } from '#domain/kernel';
import { authoritySchema, authorityWords, kindSchema, kindWords } from '#domain/obligations';
import { type ToAct, actController } from '../../forms/act-controller';
import { choice, optionalChoice, optionalWords, words } from '../../forms/answers';
import type { PageBase } from '../../forms/form-definition';
import { sentences } from '../../platform/locale';
import { personOf } from '../../platform/request';
import { readLadder } from '../set-ladder/ladder-notation';

const schema = z.object({
  kind: choice(kindSchema.options),
  authority: optionalChoice.pipe(authoritySchema.optional()),
  steps: optionalWords.refine((steps) => steps === undefined || readLadder(steps) !== null, 'required'),
  reason: words,
});

type Asked = ToAct<null, z.output<typeof schema>>;

const toSet = ({ kind, authority, steps }: Asked['answers']) => ({
  kind,
  authority: authority ?? null,
  ladder: steps === undefined ? null : readLadder(steps),
});

const base: PageBase<null> = { model: () => Promise.resolve(null), back: () => '/ladders' };

const atField = (refusal: Refusal): Refusal => ({
  ...refusal,
  pointer: refusal.pointer?.startsWith('/ladder') === true ? '/steps' : '/kind',
});

const form = actController(
  {
    page: 'set-kind-ladder',
    permits: ({ roles }) => mayDo(roles, 'receive-kind-ladder'),
    schema,
    fields: [
      {
        kind: 'list',
        name: 'kind',
        options: (_model, language) =>
          kindSchema.options.map((value) => ({ value, text: kindWords[value][language] })),
      },
      {
        kind: 'list',
        name: 'authority',
        options: (_model, language) =>
          authoritySchema.options.map((value) => ({ value, text: authorityWords[value][language] })),
      },
      { kind: 'paragraph', name: 'steps', rows: 8 },
      { kind: 'paragraph', name: 'reason', rows: 3 },
    ],
    preview: async ({ answers, services, request }) => {
      const { language } = request;
      const asked = toSet(answers);
      const previewed = await previewKindLadder(
        { ...services, now: services.now() },
        personOf(request),
        asked,
      );
      if (!previewed.ok) return refuse(atField(previewed.refusal));
      const t = sentences(language, 'set-kind-ladder');
      const steps = asked.ladder === null ? null : ladderInWords(asked.ladder).map((each) => each[language]);
      const whose = [
        kindWords[asked.kind][language],
        ...(asked.authority === null ? [] : [authorityWords[asked.authority][language]]),
      ].join(', ');
      const { reason } = answers;
      return ok({
        records: [
          steps === null
            ? t('recordsNone', { whose, reason })
            : t('records', { whose, steps: steps.join('; '), reason }),
        ],
        moves: [t('warning')],
        mails: [],
        drawn: {
          template: 'set-kind-ladder/entries.njk',
          data: { entries: entriesInWords(previewed.value, language) },
        },
        seen: previewed.value.listSha256,
      });
    },
    record: async ({ answers, services, request }, seen) => {
      const asked = { ...toSet(answers), reason: answers.reason };
      const set = await setKindLadder(
        { ...services, now: services.now() },
        personOf(request),
        asked,
        String(seen),
      );
      return set.ok ? ok({ next: '/ladders', said: { page: 'ladders' } }) : refuse(atField(set.refusal));
    },
  },
  base,
);

/** Who is reminded when, for every entry of a kind: seen entry by entry, then set. */
@Controller('ladders/set')
export class SetKindLadderController extends form {}

function entriesInWords({ entries }: PreviewedKindLadder, language: Language) {
  const lines = (reminders: NonNullable<PreviewedKindLadder['entries'][number]['reminders']>['gone']) =>
    reminders.map(({ on, steps, to, ifLate }) => ({
      on,
      ifLate,
      step: stepsInWords(steps)[language],
      to: hearersInWords(to.map(({ role }) => role))[language],
    }));
  return entries.map(({ id, title, keepsOwn, reminders }) => ({
    id,
    title,
    keepsOwn,
    gone: lines(reminders?.gone ?? []),
    added: lines(reminders?.added ?? []),
    known: reminders !== null,
  }));
}
