import { z } from 'zod';
import { kindSchema, kindWords } from '#domain/obligations';
import { topicWords, topics, wantedShape } from '#domain/webhooks';
import { optionalSeveral, words } from '../../forms/answers';
import type { Field } from '../../forms/field';

/** What one that is made or changed is asked. */
export const wantedAnswers = {
  name: words.refine((text) => text.length <= 120, 'too-long'),
  url: words.refine((text) => text.length <= 2_000, 'too-long'),
  topics: optionalSeveral.pipe(wantedShape.topics),
  kinds: optionalSeveral.pipe(z.array(kindSchema)),
};

/** Labels are the page's own sentences. */
export const wantedFields: readonly Field<unknown>[] = [
  { kind: 'line', name: 'name', wide: true },
  { kind: 'line', name: 'url', wide: true },
  {
    kind: 'some-of',
    name: 'topics',
    options: (_model, language) => topics.map((value) => ({ value, text: topicWords[value][language] })),
  },
  {
    kind: 'some-of',
    name: 'kinds',
    fold: 'kinds',
    options: (_model, language) =>
      kindSchema.options.map((value) => ({ value, text: kindWords[value][language] })),
  },
];
