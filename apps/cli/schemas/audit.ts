import { z } from 'zod';
import * as p from './parts';

const point = p.part({ known: z.union([p.count, p.instant]).optional(), effective: z.string().optional() });

const scope = p.part({
  personId: p.id,
  scope: p.part({ kind: z.enum(['everything', 'entries']) }),
  from: p.day,
  to: p.day.nullable(),
  reason: z.string(),
  by: p.by,
});

const changed = p.part({ value: z.unknown(), words: p.words });

/** What the commands answer for auditors. */
export const auditAnswers = {
  'audit states': z.array(p.describedEvent.extend({ state: p.obligationState })),
  'audit as-of': p.part({
    point,
    registeredLater: z.boolean(),
    judgedOn: p.day.nullable(),
    records: p.count,
    state: p.obligationState,
  }),
  'audit diff': p.part({
    from: point,
    to: point,
    changes: z.array(
      p.part({ field: z.string(), label: p.words.nullable(), before: changed, after: changed }),
    ),
    added: z.array(p.describedEvent),
    removed: z.array(p.describedEvent),
  }),
  'audit why': p.part({
    field: z.string(),
    label: p.words.nullish(),
    words: p.words,
    sentence: p.words,
    mail: z.array(p.part({ position: p.count, recordedAt: p.instant, description: p.words })),
  }),
  'audit activity': p.part({
    activity: z.array(
      p.part({
        position: p.count,
        day: p.day,
        recordedAt: p.instant,
        stream: z.string(),
        eventId: p.id,
        type: z.string(),
        personId: p.id,
        bySystem: z.boolean(),
        description: p.words,
      }),
    ),
    older: p.count.nullable(),
    reach: p.part({ name: z.string(), state: z.string(), position: p.count }),
  }),
  'audit replay': p.part({
    decisions: p.count,
    counts: z.record(z.string(), p.count),
    timeZones: z.string().nullable(),
    amiss: z.array(z.looseObject({})),
    partly: z.array(z.looseObject({})),
  }),
  'audit bundle': p.part({
    folder: z.string(),
    sha256: p.sha256,
    manifest: p.part({
      format: z.string(),
      formatVersion: p.count,
      madeAt: p.instant,
      ledgerSize: p.count,
      files: z.array(p.part({ path: z.string(), bytes: p.count, sha256: p.sha256 })),
    }),
  }),
  'audit verify': p.part({
    outcome: z.string(),
    rows: p.count,
    findings: z.array(z.looseObject({})),
    findingCount: p.count,
    beyondLimit: p.count,
    checkpoints: z.looseObject({}),
  }),
  'audit rebuild-log': p.part({
    folder: z.string(),
    held: p.count,
    size: p.count,
    checkpoints: p.count,
    newest: z.string(),
  }),
  'audit check-proof': p.part({ valid: z.boolean() }),
  'audit scope list': p.part({
    scopes: z.array(scope.extend({ standing: z.string(), words: p.words, recordedAt: p.instant })),
  }),
  'audit scope set': scope,
  'audit scope end': p.part({ personId: p.id }),
  'audit new-key': p.part({ verifierKey: z.string() }),
};
