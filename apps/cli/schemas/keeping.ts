import { z } from 'zod';
import * as p from './parts';

const projection = p.part({
  name: z.string(),
  state: z.string(),
  position: p.count,
  behind: p.count,
  stop: z.looseObject({}).nullable(),
});

const change = p.part({ act: z.string(), failed: z.array(p.part({ obligationId: p.id, message: p.words })) });

const erased = p.part({
  erasureId: z.string(),
  subject: p.id,
  erasedAt: p.instant,
  by: p.by,
  keys: p.count,
  mails: p.count,
});

const setAside = p.part({
  obligationId: p.id,
  subject: z.string(),
  command: z.string(),
  attempts: p.count,
  setAsideAt: p.instant,
});

/** What the commands answer that look after the service, the directory and what people have sealed. */
export const keepingAnswers = {
  reconcile: p.part({
    clocks: p.count,
    missing: z.array(p.id),
    behind: z.array(p.id),
    mended: z.array(p.id),
    unmended: z.array(p.id),
    setAside: z.array(setAside),
  }),
  rebuild: p.part({
    differing: z.array(p.part({ table: z.string(), id: z.string(), is: z.string() })),
    notices: z.array(p.finding),
    restored: z.looseObject({}).nullable(),
    rebuilt: z.record(z.string(), p.count),
  }),
  'set-aside': p.part({ setAside: z.array(setAside) }),
  'set-aside release': z.looseObject({}),
  projections: z.array(projection),
  'projections resume': p.part({ name: z.string(), resumed: z.boolean() }),
  mail: p.part({
    server: p
      .part({ host: z.string(), port: p.count, tls: z.string(), sender: z.string(), notedAt: p.instant })
      .nullable(),
    mail: p.part({ waiting: p.count, retrying: p.count, undeliverable: p.count }),
    tests: z.array(z.looseObject({})),
  }),
  'mail test': p.part({ testId: p.id, outcome: z.string(), answer: z.string().nullable() }),
  notices: p.part({
    checkedAt: p.instant,
    counts: z.record(z.string(), p.count),
    mails: z.array(p.part({ mailId: p.id, recipient: z.string(), state: z.string(), sendAt: p.instant })),
    findings: z.array(p.finding),
    findingCount: p.count,
  }),
  undelivered: z.array(
    p.part({
      mailId: p.id,
      recipient: z.string(),
      state: z.string(),
      at: p.instant.nullable(),
      detail: z.string().nullable(),
    }),
  ),
  versions: p.part({
    serving: z.string().nullable(),
    ramping: z.unknown(),
    versions: z.array(p.part({ build: z.string(), state: z.string(), workers: p.count })),
  }),
  'versions serve': p.part({ build: z.string(), percent: z.number() }),
  migrate: p.part({ applied: z.array(z.string()) }),
  'directory who': p.part({
    on: p.day,
    post: p.id,
    holders: z.array(
      p.part({
        personId: p.id,
        roles: z.array(z.string()),
        from: p.instant.nullable(),
        until: p.instant.nullable(),
        delegates: z.array(p.part({ personId: p.id, delegationId: p.id })),
      }),
    ),
  }),
  'directory record': p.part({ recorded: z.boolean() }),
  'directory delegations': p.part({
    delegations: z.array(
      p.part({
        delegationId: p.id,
        from: p.id,
        to: p.id,
        firstDay: p.day,
        lastDay: p.day,
        state: z.string(),
      }),
    ),
  }),
  'directory delegate': p.part({ delegationId: p.id }),
  'directory end': p.part({ delegationId: p.id }),
  'change-of-government preview': p.part({
    entries: z.array(p.part({ problem: p.words.nullable() })),
  }),
  'change-of-government record': change,
  'change-of-government continue': change,
  'change-of-government list': p.part({ changes: z.array(change) }),
  erase: erased,
  erasures: p.part({ erasureId: z.string(), subject: p.id, erasedAt: p.instant, by: p.by }),
  'erasures replay': p.part({
    listed: p.count,
    replayed: z.array(p.part({ erasureId: z.string(), keys: p.count, mails: p.count })),
  }),
  'evidence add': p.part({ evidenceId: p.id, sha256: p.sha256 }),
  'evidence get': p.part({
    file: z.string(),
    bytes: p.count,
    sha256: p.sha256.nullish(),
    storedSha256: p.sha256.nullish(),
  }),
  'evidence erase': erased,
};
