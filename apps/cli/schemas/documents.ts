import { z } from 'zod';
import * as p from './parts';

const label = z.enum(['commitment', 'duty', 'action', 'recommendation']);

/** What is promised, where it stands in the text, and the rule that found it. */
const proposal = p.part({
  offset: p.count,
  text: z.string(),
  label,
  strength: z.enum(['firm', 'soft']),
  language: z.enum(['cy', 'en']),
  datePhrase: z.string().nullable(),
  expected: p.part({
    kind: z.enum(['date', 'window', 'undated', 'event', 'recurring']),
    last: p.day.nullable(),
    saidOn: p.day.nullable(),
  }),
  speaker: z.string().nullable(),
  bearer: z.string().nullable(),
  readings: z.array(
    p.part({
      id: p.id,
      basis: z.literal('policy'),
      label: p.words,
      reason: p.words,
      window: p.part({ from: p.day, to: p.day }).nullable(),
      rule: z.looseObject({}),
    }),
  ),
  rule: z.string(),
});

const numbered = proposal.extend({ number: p.count }).nullable();

/** What an older and a newer version of a document promise: one side is null for what is only in the other. */
const change = p.part({
  is: z.enum(['new', 'changed', 'dropped', 'repeated']),
  time: z.boolean().optional(),
  words: z.boolean().optional(),
  older: numbered,
  newer: numbered,
});

/** What the command answers that reads a document. */
export const documentAnswers = {
  read: p.part({
    text: z.string(),
    saidOn: p.day.nullable(),
    speaker: z.string().nullable(),
    proposals: z.array(proposal),
    passedOver: z.array(
      p.part({
        offset: p.count,
        text: z.string(),
        rule: z.string().nullable(),
        why: p.words.nullable(),
      }),
    ),
    comparison: z.array(change).optional(),
  }),
};
