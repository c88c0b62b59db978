import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DirectoryReader, recordDirectory } from '#application/delegation';
import { replay, viewerFor } from '#application/queries';
import { describeRecorded } from '#domain/history';
import { formatDate } from '#domain/deadlines';
import { addMillis, dateInWales, instant, obligationId, personId } from '#domain/kernel';
import { verifyRecord } from '#evidence/verify';
import { noteAccess } from '#record/access-log';
import { openDatabase, openPool } from '#record/ledger';
import { seal } from '#transparency/sealer';
import { newSigner } from '#transparency/tlog';
import { asSuperuser } from '../support/database';
import { eventually } from '../support/eventually';
import {
  type Browser,
  type Faces,
  HIDDEN,
  NOW,
  REVIEW,
  asBytes,
  openFaces,
  people,
} from '../evidence-files/faces';

jest.setTimeout(60_000);

let faces: Faces;
const browsers = new Map<string, Browser>();
const browser = (role: string): Browser => browsers.get(role)!;
const { signer } = newSigner('log.example/ledger');

/** As a program of an official asks it; both entries have one decision of a person. */
const decide = (id: string, command: object) =>
  faces.api('official').post(`${id}/commands`).send(command).expect(200);

beforeAll(async () => {
  faces = await openFaces(1);
  // a version of the directory, as the worker records it when it starts
  await recordDirectory({ ledger: faces.ledger, reader: new DirectoryReader(faces.ledger) }, people, NOW);
  for (const id of [REVIEW, HIDDEN]) {
    await decide(id, { type: 'note-progress', text: 'Begun.', effectiveOn: '2026-11-23' });
    if (id === REVIEW)
      await decide(id, {
        type: 'set-milestones',
        milestones: { template: 'five-yearly-review' },
        reason: 'Agreed.',
      });
    await decide(id, {
      type: 'transfer-ownership',
      owner: 'deputy-director-aln',
      approver: 'curriculum-policy-lead',
      reason: 'She moves.',
    });
  }
  const db = openDatabase(openPool(faces.database.url, 'sealer', 1));
  const sealed = await seal({ db, folder: faces.checkpointFolder, signers: [signer] });
  if (!sealed.ok) throw new Error(sealed.refusal.message.en);
  await db.destroy();
  for (const role of ['official', 'approver', 'auditor', 'administrator'] as const)
    browsers.set(role, await faces.browser(role));
});
afterAll(() => faces.close());

const page = (role: string, path: string) => browser(role).agent.get(path);
const asked = async (role: 'official' | 'auditor' | 'administrator', path: string) =>
  (await faces.api(role).at(path).expect(200)).body as Record<string, never>;

interface Decision {
  readonly stream: string;
  readonly outcome: string;
  readonly positions: { readonly first: number; readonly last: number };
  readonly today: { readonly outcome: string } | null;
}

async function replayed(role: 'auditor' | 'administrator', query: string) {
  const answer = await asked(role, `audit/replay?${query}`);
  return answer as unknown as { readonly decisions: readonly Decision[]; readonly next: string | null };
}

describe('replay', () => {
  it('gives a decision again, byte for byte, with the rules of its day and today’s', async () => {
    const { decisions } = await replayed('auditor', `obligation=${REVIEW}`);
    expect(decisions.slice(1)).toMatchObject([
      { stream: REVIEW, outcome: 'same', today: { outcome: 'same' } },
      { stream: REVIEW, outcome: 'same', today: { outcome: 'same' } },
      { stream: REVIEW, outcome: 'same', today: { outcome: 'same' } },
    ]);
    const { text } = await page('auditor', `/en/replay?asked=yes&obligation=${REVIEW}`).expect(200);
    expect(text).toContain('3 of 4');
    expect(text).toContain('She moves.');
    expect(text).toContain(`cylch@`);
  });

  it('page by page gives each decision once, wherever a page ends', async () => {
    const places = (all: readonly Decision[]) => all.map(({ positions }) => positions.first);
    const whole = places((await replayed('administrator', 'limit=100')).decisions);
    for (const limit of [1, 2, 3]) {
      const found: number[] = [];
      let after: string | null = '';
      while (after !== null) {
        const part = await replayed('administrator', `limit=${limit}&after=${after}`);
        expect(part.decisions.length).toBeLessThanOrEqual(limit);
        found.push(...places(part.decisions));
        after = part.next;
      }
      expect(found).toEqual(whole);
    }
  });

  it('begins with a whole decision, even if asked to begin within one', async () => {
    const [, ...later] = (await replayed('administrator', `obligation=${REVIEW}`)).decisions;
    const [noted, milestones, transferred] = later;
    expect(milestones!.positions.last).toBeGreaterThan(milestones!.positions.first);
    // an answer of the API names no place within a decision: its queries can be asked for one
    const administrator = people.people.find(({ roles }) => roles.includes('administrator'))!;
    const from = async (after: number) => {
      const found = await replay(viewerFor(administrator), faces.ledger, { obligation: REVIEW, after });
      return found.ok ? found.value.decisions : found.refusal;
    };
    expect(await from(noted!.positions.last)).toEqual([milestones, transferred]);
    expect(await from(milestones!.positions.first)).toEqual([transferred]);
  });

  it('gives the one decision behind a record, and those of some days', async () => {
    const { decisions } = await replayed('auditor', `obligation=${REVIEW}`);
    const [, noted] = decisions;
    const one = await replayed('auditor', `obligation=${REVIEW}&record=${noted?.positions.last}`);
    expect(one.decisions).toEqual([noted]);
    expect((await replayed('auditor', 'to=2026-11-20')).decisions.map(({ positions }) => positions)).toEqual([
      decisions[0]?.positions,
    ]);
  });

  it('is of nothing but what somebody may see', async () => {
    const streams = async (role: 'auditor' | 'administrator') =>
      new Set((await replayed(role, 'limit=100')).decisions.map(({ stream }) => stream));
    expect(await streams('auditor')).toEqual(new Set([REVIEW]));
    expect(await streams('administrator')).toContain(HIDDEN);
    await faces.api('auditor').at(`audit/replay?obligation=${HIDDEN}`).expect(404);
    await page('auditor', `/en/replay?asked=yes&obligation=${HIDDEN}`).expect(422);
  });
});

describe('what changed', () => {
  it('is said of an entry, and of the register which entries', async () => {
    const query = 'asked=yes&from-day=20&from-month=11&from-year=2026';
    const ofOne = await page('auditor', `/en/compare?${query}&obligation=${REVIEW}`).expect(200);
    expect(ofOne.text).toContain('Deputy director, additional learning needs');
    expect(ofOne.text).toContain('At the end of 20 November 2026');
    const ofAll = await page('administrator', `/en/compare?${query}`).expect(200);
    expect(ofAll.text).toContain(`obligation=${HIDDEN}`);
    const { text } = await page('auditor', `/en/compare?${query}`);
    expect(text).not.toContain(HIDDEN);
    expect(text).toContain(`obligation=${REVIEW}`);
  });

  it('is nothing between two ends of one day', async () => {
    expect(await asked('administrator', 'audit/changed-entries?from=2026-11-23&to=2026-11-23')).toEqual({
      entries: [],
      next: null,
    });
  });

  it('asks which entry is meant, and says that there is none and that a day is no day', async () => {
    const which = await page('administrator', '/en/compare?asked=yes&obligation=e').expect(200);
    expect(which.text).toContain('Which of these do you mean?');
    const query = 'asked=yes&obligation=zebra&from-day=31&from-month=2&from-year=2026';
    const { text } = await page('administrator', `/en/compare?${query}`).expect(422);
    expect(text).toContain('No entry is called so.');
    expect(text).toContain('Enter a real date');
    expect(text).toContain('value="zebra"');
  });
});

const mailTo = async (id: string): Promise<string> => {
  const found = await asSuperuser(
    faces.database.adminUrl,
    `select mail_id from mail.outbox where obligation_id = '${id}' and template = 'ownership-transferred'`,
  );
  return (found[0] as unknown as { readonly mail_id: string }).mail_id;
};

describe('what was sent', () => {
  it('is for whoever was sent it, and for auditors and administrators of what they may see', async () => {
    const own = await page('approver', '/en/sent-to').expect(200);
    expect(own.text).toContain('You now own this: Five-yearly review');
    expect((await page('official', '/en/sent-to')).text).not.toContain('You now own this');
    const query = 'who=post%3Adeputy-director-aln';
    const ofPost = await page('administrator', `/en/sent-to?${query}`).expect(200);
    expect(ofPost.text.match(/You now own this/gu)).toHaveLength(2);
    const inScope = await page('auditor', `/en/sent-to?${query}`).expect(200);
    expect(inScope.text.match(/You now own this/gu)).toHaveLength(1);
    await faces.api('official').at('audit/mails?post=deputy-director-aln').expect(403);
    await faces.api('official').at('audit/mails?person=dafydd-hughes').expect(403);
  });

  it('is read in its own words, in both languages; by others not, and not what is out of scope', async () => {
    const [seen, hidden] = [await mailTo(REVIEW), await mailTo(HIDDEN)];
    const address = (id: string): string => `/en/mails/${encodeURIComponent(id)}`;
    const { text } = await page('auditor', address(seen)).expect(200);
    expect(text).toContain('Your post owns this entry from now on');
    expect(text).toContain('Eich swydd chi sy’n berchen ar y cofnod hwn o hyn ymlaen');
    await page('auditor', address(hidden)).expect(404);
    await page('official', address(seen)).expect(404);
    await page('approver', address(hidden)).expect(200);
    await faces
      .api('auditor')
      .at(`audit/mails/${encodeURIComponent(hidden)}`)
      .expect(404);
  });

  it('is noted as read, but for one’s own', async () => {
    const { accesses } = await asked('administrator', 'audit/access?kind=mail');
    expect(accesses).toMatchObject([{ personId: 'eleri-price', obligationId: REVIEW, through: 'page' }]);
    await faces.api('official').at('audit/access').expect(403);
    await page('official', '/en/access').expect(404);
  });

  it('is forgotten after the days that are set', async () => {
    const { db } = faces.ledger;
    const entry = {
      personId: personId('p'),
      onBehalfOf: null,
      kind: 'evidence',
      what: 'e',
      through: 'api',
    } as const;
    const at = addMillis(NOW, -365 * 86_400_000 - 1);
    await noteAccess(db, { ...entry, at, obligationId: obligationId(REVIEW) }, 365);
    const ids = async () =>
      (await asked('administrator', 'audit/access?person=p'))['accesses'] as unknown as { what: string }[];
    expect(await ids()).toHaveLength(1);
    await noteAccess(db, { ...entry, at: NOW, what: 'f', obligationId: null }, 365);
    expect((await ids()).map(({ what }) => what)).toEqual(['f']);
  });
});

/** Writes the files of a zip, as its central directory names them, to a folder. */
function unpacked(zip: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-taken-'));
  let at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  while (zip.readUInt32LE(at) === 0x02_01_4b_50) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const path = join(folder, zip.subarray(at + 46, at + 46 + name).toString('utf8'));
    const [size, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = zip.subarray(from, from + size);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, zip.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored));
    at += 46 + name + extra + comment;
  }
  return join(folder, readdirSync(folder)[0] ?? '');
}

const outcomeOf = async (folder: string): Promise<string> => {
  const given = { keys: [signer], witnesses: [], quorum: 0, stampRoots: [], held: [] };
  const address = { kind: 'bundle' as const, folder };
  return (await verifyRecord({ address, folder: join(folder, 'log'), given })).outcome;
};

async function taken(role: string, fields: Readonly<Record<string, string>>) {
  const { text } = await page(role, '/en/bundle').expect(200);
  const csrfToken = /name="csrfToken" value="([^"]+)"/u.exec(text)?.[1] ?? '';
  return asBytes(
    browser(role)
      .agent.post('/en/bundle')
      .type('form')
      .send({ csrfToken, ...fields }),
  );
}

describe('a bundle', () => {
  it('is of one entry for whoever may see that alone: without what names others, and verified elsewhere', async () => {
    const { status, headers, body } = await taken('auditor', { obligation: REVIEW });
    expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
    const folder = unpacked(body as Buffer);
    expect(await outcomeOf(folder)).toBe('verified');
    expect(readFileSync(join(folder, 'events.jsonl'), 'utf8')).not.toContain(HIDDEN);
    const manifest = readFileSync(join(folder, 'manifest.json'));
    const { accesses } = await asked('administrator', 'audit/access?kind=bundle');
    expect(accesses).toMatchObject([
      {
        personId: 'eleri-price',
        obligationId: REVIEW,
        what: createHash('sha256').update(manifest).digest('hex'),
      },
    ]);
  });

  it('is of everything for whoever may see everything, and of nothing for whoever decides', async () => {
    const whole = await taken('administrator', { words: 'yes' });
    expect(await outcomeOf(unpacked(whole.body as Buffer))).toBe('verified');
    for (const fields of [
      {},
      { obligation: HIDDEN },
      { 'from-day': '1', 'from-month': '11', 'from-year': '2026' },
    ])
      expect((await taken('auditor', fields)).status).toBe(422);
    await page('official', '/en/bundle').expect(403);
    await faces.api('official').at(`audit/bundle?obligation=${REVIEW}`).expect(403);
    await faces.api('auditor').at('audit/bundle').expect(403);
    await faces.api('auditor').at(`audit/bundle?obligation=${HIDDEN}`).expect(404);
    await faces.api('administrator').at('audit/bundle?from=2026-11-01').expect(400);
  });

  it('leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('cylch-bundle-'));
    const { body } = await asBytes(
      faces.api('administrator').at(`audit/bundle?obligation=${REVIEW}&words=yes`),
    );
    expect((body as Buffer).length).toBeGreaterThan(1_000);
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cylch-bundle-'));
    await eventually(() => Promise.resolve(left().length <= before.length));
  });
});

describe('the seal', () => {
  const verify = async () => {
    const { text } = await page('administrator', '/en/seal').expect(200);
    const csrfToken = /name="csrfToken" value="([^"]+)"/u.exec(text)?.[1] ?? '';
    await browser('administrator').agent.post('/en/seal/verify').type('form').send({ csrfToken }).expect(303);
    const idle = async () => {
      const { running } = (await asked('administrator', 'audit/seal')) as unknown as {
        readonly running: object | null;
      };
      return running === null;
    };
    await eventually(idle);
    return (await page('administrator', '/en/seal')).text;
  };

  it('says when it was published as the ledger tells the time, not the machine', async () => {
    const { seal: shown } = (await asked('administrator', 'audit/seal')) as unknown as {
      readonly seal: { readonly published: { readonly at: string; readonly size: number } };
    };
    const { at, size } = shown.published;
    const [last] = await faces.ledger.readAll({ after: size - 1, limit: 1 });
    expect(at).toBe(last?.recordedAt);
    const { text } = await page('official', '/cy/seal').expect(200);
    expect(text).toContain(formatDate(dateInWales(instant(at)), 'cy'));
  });

  it('says how far the record is published, to everybody', async () => {
    const { text } = await page('official', '/en/seal').expect(200);
    expect(text).toContain('All of it');
    expect(text).toContain('Nobody has asked for a verification here yet.');
    expect(text).not.toContain('Verify the whole record now');
    const shown = await page('auditor', '/en/bundle');
    const csrfToken = /name="csrfToken" value="([^"]+)"/u.exec(shown.text)?.[1] ?? '';
    await browser('auditor').agent.post('/en/seal/verify').type('form').send({ csrfToken }).expect(403);
    await faces.api('auditor').at('audit/verifications', {}).expect(403);
  });

  it('is verified when somebody asks, and names what was altered to those alone who see everything', async () => {
    expect(await verify()).toContain('>Verified<');
    await asSuperuser(
      faces.database.adminUrl,
      `set session_replication_role = replica; alter table ledger.events disable trigger all;
       update ledger.events set data = replace(data, '2026-11-23', '2026-11-22')
         where stream = '${REVIEW}' and type = 'ProgressNoted'`,
    );
    const text = await verify();
    expect(text).toContain('>Altered<');
    const finding = /<li>([^<]*data[^<]*)<\/li>/u.exec(text)?.[1] ?? '';
    expect(finding).not.toBe('');
    const { text: forAuditor } = await page('auditor', '/en/seal');
    expect(forAuditor).toContain('>Altered<');
    expect(forAuditor).not.toContain(finding);
    const { decisions } = await replayed('auditor', `obligation=${REVIEW}`);
    expect(decisions[1]?.outcome).toBe('attention');
    await faces.api('administrator').at('audit/bundle').expect(409);
  });
});

describe('what an auditor may see', () => {
  const set = (role: string, fields: Readonly<Record<string, string>>) =>
    browser(role).send('/en/audit-scope/set', fields);
  const seen = async () => [
    (await page('auditor', `/en/obligations/${REVIEW}`)).status,
    (await page('auditor', `/en/obligations/${HIDDEN}`)).status,
    (await faces.api('auditor').get(HIDDEN)).status,
  ];
  const asked = { person: 'eleri-price', what: 'entries', reason: 'The annual audit' };

  it('is set by an administrator, and holds at the next page', async () => {
    expect(await seen()).toEqual([200, 404, 404]);
    expect((await set('administrator', { ...asked, obligations: HIDDEN })).status).toBe(303);
    expect(await seen()).toEqual([404, 200, 200]);
    const { text } = await page('auditor', '/cy/audit-scope').expect(200);
    expect(text).toContain('Mewn grym');
    expect(text).toContain('The annual audit');
    const [recorded] = await faces.ledger.readStream('audit-scope/eleri-price');
    expect(describeRecorded(recorded!).description.en).toBe(
      `dafydd-hughes set what eleri-price may see as an auditor, from 23 November 2026: ${HIDDEN}. Reason: The annual audit`,
    );
  });

  it('is by kind and by source as well, and everything', async () => {
    await set('administrator', { ...asked, kinds: 'recurring-duty' });
    expect((await seen())[0]).toBe(200);
    const { text } = await page('administrator', '/en/audit-scope/set');
    const source = /name="sources" type="checkbox" value="([^"]+)"/u.exec(text)?.[1] ?? '';
    await set('administrator', { ...asked, sources: source });
    expect((await seen()).slice(0, 2)).toContain(200);
    await set('administrator', { ...asked, what: 'everything' });
    expect(await seen()).toEqual([200, 200, 200]);
  });

  it('is nothing before its first day, and once it is ended', async () => {
    const later = { 'from-day': '24', 'from-month': '11', 'from-year': '2026' };
    await set('administrator', { ...asked, obligations: REVIEW, ...later });
    expect(await seen()).toEqual([404, 404, 404]);
    await set('administrator', { ...asked, obligations: REVIEW });
    expect(await seen()).toEqual([200, 404, 404]);
    expect(
      (await browser('administrator').send('/en/audit-scope/eleri-price/end', { reason: 'It is over.' }))
        .status,
    ).toBe(303);
    expect(await seen()).toEqual([404, 404, 404]);
    await faces.api('administrator').at('audit/scopes/eleri-price/end', { reason: 'Again.' }).expect(409);
    await faces.api('auditor').at('audit/scopes/eleri-price/end', { reason: 'Mine.' }).expect(403);
    expect((await faces.api('auditor').at('audit/scopes')).body).toMatchObject({
      scopes: [{ personId: 'eleri-price', standing: 'ended' }],
    });
  });

  it('is set by nobody else, and not without a reason or an entry that there is', async () => {
    expect((await set('auditor', { ...asked, what: 'everything' })).status).toBe(403);
    await page('official', '/en/audit-scope').expect(403);
    for (const wrong of [{ obligations: 'nowhere' }, { obligations: REVIEW, reason: '' }, {}]) {
      const answer = await set('administrator', { ...asked, ...wrong });
      expect([answer.status >= 409, answer.text.includes('There is a problem')]).toEqual([true, true]);
    }
    await set('administrator', { ...asked, obligations: REVIEW });
    expect(await seen()).toEqual([200, 404, 404]);
  });
});
