import { z } from 'zod';
import * as p from './parts';

const matters = z.array(
  p.part({ matter: z.string(), requires: z.string(), words: p.part({ matter: p.words, requires: p.words }) }),
);

const loaded = p.part({
  id: p.id,
  action: z.enum(['register', 'unchanged', 'amend', 'needs-decision']),
  ok: z.boolean(),
  proposed: z.boolean().optional(),
  why: p.words.optional(),
});

const problem = p.part({ row: z.string(), line: p.count, column: p.count, message: p.words });

const imported = p.part({
  file: z.string(),
  dryRun: z.boolean(),
  plan: z.array(p.part({ id: p.id, action: z.string() })),
  clashes: z.array(p.part({ id: p.id, message: p.words })),
  facts: z.array(p.part({ fact: z.string(), action: z.enum(['recorded', 'unchanged']), ok: z.boolean() })),
  loaded: z.array(loaded),
  refused: z.array(loaded),
  problems: z.array(problem),
  incomplete: z.array(p.id),
  lacking: z.array(p.part({ id: p.id, needs: z.array(p.need) })),
});

const compared = p.part({
  file: z.string(),
  same: z.boolean(),
  differences: z.array(
    p.part({
      of: z.enum(['entry', 'fact', 'post', 'person', 'holidays']),
      id: p.id,
      where: z.enum(['both', 'file', 'register']),
      field: z.string().nullable(),
      inFile: p.anything,
      onRegister: p.anything,
    }),
  ),
  problems: z.array(problem),
});

const forecastItem = p.part({
  kind: z.string(),
  on: p.day,
  occurrence: p.count.nullish(),
  provisional: z.boolean(),
  candidate: z.boolean(),
  projected: z.boolean(),
});

/** What the commands answer that put entries on the register and show them. */
export const registerAnswers = {
  import: z.union([compared, imported]),
  export: z.union([
    p.part({ file: z.string(), bytes: p.count, sha256: p.sha256 }),
    z.array(z.looseObject({})),
    z.looseObject({}),
  ]),
  show: p.obligationState.extend({
    warnings: z.array(p.part({ message: p.words })),
    clashes: z.array(p.part({ occurrence: p.count, message: p.words })),
    needs: z.array(p.need),
    deputies: z.array(p.part({ words: p.words })),
  }),
  'who-decides': z.union([matters, z.array(p.part({ authority: z.string(), matters }))]),
  forecast: p.part({ id: p.id, years: p.count, items: z.array(forecastItem) }),
  rehearse: p.part({
    id: p.id,
    from: p.instant,
    until: p.instant,
    stopped: z.boolean(),
    doneInTime: z.boolean(),
    entries: z.array(p.id),
    leftOut: p.count,
    awaits: z.array(p.part({ obligationId: p.id, facts: z.array(z.string()) })),
    items: z.array(p.part({ on: p.day, obligationId: p.id, kind: z.string() })),
  }),
  link: p.outcome,
  unlink: p.outcome,
  links: p.part({
    links: z.array(
      p.part({ type: z.string(), to: p.id, inverse: z.boolean(), words: p.words, title: p.title }),
    ),
  }),
  waking: p.part({ waking: z.array(p.part({ obligationId: p.id, trigger: z.string(), title: p.title })) }),
  answer: p.outcome,
  'case template': p.outcome,
  'case open': p.outcome.extend({ case: p.id, number: z.string() }),
  'case list': p.part({
    cases: z.array(p.part({ id: p.id, title: p.title, number: z.string(), arose: p.day, state: z.string() })),
  }),
  'case count': p.part({
    by: z.string(),
    periods: z.array(
      p.part({ from: p.day, to: p.day, total: p.count, counts: z.record(z.string(), p.count) }),
    ),
  }),
};
