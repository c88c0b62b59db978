import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDate, instant } from '#domain/kernel';
import { newSigner } from '#transparency/tlog';
import { checkpointPath } from '#transparency/published-log';
import { verifyForBundle } from '#evidence/verify';
import { makeBundle } from './make-bundle';
import type { WantedScope } from './format/scope';
import { OBLIGATION, type SealedStory, sealedStory } from './sealed-story.testing';

jest.setTimeout(180_000);

let story: SealedStory;
beforeEach(async () => {
  story = await sealedStory([OBLIGATION, 'home-ed-resources']);
});
afterEach(async () => {
  await story.drop();
  story.remove();
});

const SCOPES: readonly WantedScope[] = [
  { kind: 'ledger' },
  { kind: 'obligation', id: OBLIGATION },
  { kind: 'period', from: calendarDate('2026-11-23'), to: calendarDate('2026-11-24') },
];

async function handedOut(scope: WantedScope, verify = story.verify) {
  const out = join(story.folder, 'out');
  const { ledger, checkpointFolder } = story;
  const madeAt = instant('2026-11-26T09:00:00Z');
  const order = { ledger, checkpointFolder, scope, out, madeAt, program: 'cylch@test', withWords: false };
  const made = await makeBundle({ ...order, verify });
  expect(existsSync(out)).toBe(made.ok);
  expect(readdirSync(story.folder)).toEqual(made.ok ? ['out'] : []);
  rmSync(out, { recursive: true, force: true });
  return made.ok ? { code: 'made', words: '' } : { code: made.refusal.code, words: made.refusal.message.en };
}

const OF_THE_STREAM = `stream = '${OBLIGATION}' and version`;
const LEAF = `ledger.leaf_of(ledger.entry(position, stream, version, event_id, type, schema_version, effective_at,
  recorded_at, data, metadata))`;

describe('a ledger that verify calls altered is not handed out, whatever part of it is wanted', () => {
  it.each([
    ['a row in the middle was deleted', 'delete from ledger.events where position = 5', 'Row 5 was deleted'],
    [
      'the last row of an obligation was deleted, without a gap in its versions',
      `delete from ledger.events where ${OF_THE_STREAM} = (select max(version) from ledger.events
         where stream = '${OBLIGATION}' and position <= (select max(size) from ledger.checkpoints))`,
      'was deleted',
    ],
    [
      'every row of an obligation was deleted',
      `delete from ledger.events where stream = '${OBLIGATION}'`,
      'was deleted',
    ],
    [
      'a row was altered with its leaf',
      `update ledger.events set effective_at = '2001-01-01' where position = 3;
       update ledger.events set leaf = ${LEAF} where position = 3`,
      'Row 3 was altered',
    ],
    [
      'a row that no checkpoint covers yet was altered',
      `update ledger.events set type = 'Other' where position = (select max(position) from ledger.events)`,
      'does not give the leaf',
    ],
    ['the head was moved', 'update ledger.head set position = position + 1', 'head says'],
    [
      'a checkpoint was forgotten',
      'delete from ledger.checkpoints where size = (select min(size) from ledger.checkpoints)',
      'no longer remembers it',
    ],
  ])('%s', async (_name, sql, words) => {
    await story.tamper(sql);
    for (const scope of SCOPES) {
      const refused = await handedOut(scope);
      expect(refused).toEqual({ code: 'not-verified', words: expect.stringContaining(words) as string });
      expect(refused.words).toContain('nothing was written');
    }
  });

  it('a checkpoint was taken out of the folder', async () => {
    const [size = 0] = readdirSync(join(story.checkpointFolder, 'checkpoints')).map(Number);
    rmSync(checkpointPath(story.checkpointFolder, size));
    for (const scope of SCOPES) expect((await handedOut(scope)).code).toBe('not-verified');
  });
});

it('what the key that was given did not sign is not handed out', async () => {
  const { checkpointFolder } = story;
  const verify = verifyForBundle({
    databaseUrl: story.databaseUrl,
    checkpointFolder,
    keys: [newSigner('cylch.example/ledger').signer],
  });
  expect((await handedOut({ kind: 'ledger' }, verify)).code).toBe('not-verified');
});

it('a finished bundle that does not verify is not handed out', async () => {
  const words = { en: 'altered meanwhile', cy: 'newidiwyd yn y cyfamser' };
  const verify: typeof story.verify = ({ kind }) => Promise.resolve(kind === 'ledger' ? null : words);
  for (const scope of SCOPES)
    expect(await handedOut(scope, verify)).toMatchObject({
      code: 'not-verified',
      words: expect.stringContaining('altered meanwhile') as string,
    });
});

it('an intact one is', async () => {
  for (const scope of SCOPES) expect((await handedOut(scope)).code).toBe('made');
});
