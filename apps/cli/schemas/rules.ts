import { z } from 'zod';
import * as p from './parts';

const preview = p.part({
  effects: z.array(p.effect),
  outOfSight: p.count,
  requires: z.string(),
  words: p.words,
});

const fact = p.part({
  fact: z.string(),
  kind: z.string().nullable(),
  title: p.words.nullable(),
  entries: z.array(
    p.part({ number: p.count, effectiveOn: p.day, status: z.string(), withdrawn: z.boolean() }),
  ),
  reached: p.count,
  proposals: z.array(p.part({ proposalId: p.id, status: z.string() })),
});

const recording = preview.extend({
  recorded: z.boolean(),
  proposed: z.boolean().optional(),
  outcome: p.outcome.optional(),
});

const amending = preview.extend({
  amended: z.boolean(),
  proposed: z.boolean().optional(),
  outcome: p.outcome.optional(),
});

const kindLadder = p.part({
  kind: z.string(),
  authority: z.string().nullable(),
  version: p.count,
  versions: z.array(
    p.part({
      number: p.count,
      ladder: p.ladder,
      reason: z.string(),
      by: p.by,
      from: p.day,
      recordedAt: p.instant,
    }),
  ),
});

const phrase = p.part({
  kind: z.string(),
  words: z.string(),
  candidates: z.array(p.part({ id: p.id, label: p.words, ok: z.boolean() })),
});

/** What the commands answer about duties, facts, rules of dates and reminders. */
export const ruleAnswers = {
  'rule preview': amending,
  'rule amend': amending,
  'duty list': p.part({
    duties: z.array(
      p.part({
        id: p.id,
        name: z.string(),
        title: p.words,
        bearer: p.words,
        citation: p.words,
        entries: z.array(p.part({ id: p.id, kind: z.string(), onRegister: z.array(p.id) })),
        facts: z.array(z.string()),
      }),
    ),
  }),
  'duty show': p.part({
    id: p.id,
    name: z.string(),
    title: p.words,
    bearer: p.words,
    source: z.string(),
    entries: z.array(
      p.part({ id: p.id, title: p.words, readings: z.array(p.part({ id: p.id, text: p.words })) }),
    ),
    facts: z.array(p.part({ fact: z.string() })),
    beginnings: z.array(p.part({ id: p.id, text: p.words })),
  }),
  'duty register': z.union([
    p.part({
      dryRun: z.literal(true),
      registrations: z.array(p.part({ id: p.id, entry: z.string(), past: p.count })),
    }),
    p.part({
      dryRun: z.literal(false),
      outcomes: z.array(
        p.part({
          id: p.id,
          entry: z.string(),
          ok: z.boolean(),
          lastLawfulDays: z.array(p.day),
          why: p.words.nullable(),
        }),
      ),
    }),
  ]),
  facts: p.part({
    awaited: z.array(p.part({ fact: z.string(), title: p.words.nullable(), waiting: p.count })),
    recorded: z.array(fact),
    name: z.string().optional(),
    known: z.boolean().optional(),
    near: z.array(z.string()).optional(),
    inFull: fact.extend({ countedBy: z.array(p.part({ id: p.id, title: p.title })) }).optional(),
  }),
  'fact record': recording,
  'fact preview': recording,
  'ladder show': z.union([
    p.part({
      ladders: z.array(p.part({ id: p.id, version: p.count, ladder: p.ladder, words: z.array(p.words) })),
    }),
    p.part({ id: p.id, ladder: p.ladder, words: z.array(p.words) }),
  ]),
  'ladder preview': p.part({
    id: p.id,
    years: p.count,
    reminders: z.array(
      p.part({ on: p.day, occurrence: p.count, steps: z.array(z.string()), ifLate: z.boolean() }),
    ),
  }),
  'ladder set': p.part({ id: p.id, version: p.count }),
  'ladder kind show': p.part({ byKind: z.array(kindLadder) }),
  'ladder kind preview': p.part({
    entries: z.array(p.part({ id: p.id, title: p.title, keepsOwn: z.boolean() })),
    listSha256: p.sha256,
    years: p.count,
    next: z.string().nullable(),
  }),
  'ladder kind set': kindLadder,
  'ladder kind continue': kindLadder,
  'deadline explain': z.union([
    p.deadlineAnswer.extend({ holidays: p.holidays }),
    phrase.extend({ holidays: p.holidays }),
  ]),
  'deadline what-if': p.part({
    from: p.day,
    until: p.day,
    holidays: p.holidays,
    differences: z.array(z.looseObject({})),
  }),
  'deadline count': p.part({
    ok: z.boolean(),
    count: p
      .part({
        days: z.int(),
        from: p.day,
        to: p.day,
        convention: z.string(),
        steps: z.array(z.looseObject({})),
      })
      .optional(),
    holidays: p.holidays,
  }),
  'deadline compute': p.deadlineAnswer,
  'calendar update': p.part({
    version: z.string(),
    differences: z.array(z.looseObject({})),
    register: z.array(z.looseObject({})).nullable(),
    effects: z.array(p.effect).nullable(),
    moves: z.array(z.looseObject({})),
  }),
  'calendar record': recording,
};
