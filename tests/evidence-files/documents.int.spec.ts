import { documentIdSchema } from '#domain/documents';
import { obligationId } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { asSuperuser } from '../support/database';
import { type Browser, type Faces, REVIEW, confirmed, hiddenIn, openFaces } from './faces';

jest.setTimeout(90_000);

const LETTER = [
  'Lynne Neagle AS/MS',
  'Cabinet Secretary for Education',
  '',
  '3 November 2026',
  '',
  'Dear Chair,',
  '',
  'We will publish the revised guidance on school transport by 31 March 2027.',
  '',
  'The Welsh Government will survey every local authority about its capacity later this year.',
  '',
  'We will consult on the changes with parents.',
  '',
  'The system works well.',
].join('\n');

interface Shown {
  readonly documentId: string;
  readonly version: number;
  readonly proposed: readonly {
    readonly number: number;
    readonly proposal: { readonly text: string; readonly readings: readonly { readonly id: string }[] };
    readonly state: { readonly is: string; readonly obligationId?: string };
    readonly alike: readonly { readonly id: string; readonly same: boolean }[];
  }[];
  readonly counts: Readonly<Record<string, number>>;
}

let faces: Faces;
beforeAll(async () => {
  faces = await openFaces(1);
});
afterAll(() => faces.close());

const keep = (text: string | Buffer, query = 'name=letter.txt', role: 'official' | 'auditor' = 'official') =>
  faces.api(role).at(`documents?saidOn=2026-11-03&${query}`, Buffer.from(text));

const shown = async (id: string, role: 'official' | 'auditor' = 'official') =>
  (await faces.api(role).at(`documents/${id}`)).body as Shown;

const all = (id: string) => `documents/${id}/judgement`;
const taken = { authority: 'internal', owner: 'aln-policy-lead' } as const;

let letter: Shown;

describe('a letter', () => {
  it('is read, kept sealed, and recorded', async () => {
    const answer = await keep(LETTER, 'name=letter.txt&title=Letter%20to%20the%20Committee');
    expect(answer.status).toBe(201);
    letter = answer.body as Shown;
    expect(documentIdSchema.safeParse(letter.documentId).success).toBe(true);
    expect(letter).toMatchObject({
      title: 'Letter to the Committee',
      format: 'text',
      proposals: 3,
      text: LETTER,
    });
    const rows = await asSuperuser(
      faces.database.adminUrl,
      `select data::text from ledger.events where stream = 'document/${letter.documentId}'`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/Letter to the Committee|letter\.txt|guidance/u);
    const file = await faces.api('official').at(`documents/${letter.documentId}/file`);
    expect(file.status).toBe(200);
  });

  it('nothing goes on the register by itself; what would is seen first', async () => {
    const judged = [
      { number: 1, taken },
      { number: 2, taken: { ...taken, owner: 'nobody-there' } },
    ];
    const preview = await faces.api('official').at(`${all(letter.documentId)}/preview`, { judged });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      outcomes: [{ number: 1, is: 'new' }, { number: 2 }],
      passedOver: [3],
    });
    expect((await shown(letter.documentId)).counts).toMatchObject({ waiting: 3, taken: 0 });
  });

  it('its promises go on the register in one act; one that does not fit is named and stops no other', async () => {
    const judged = [
      { number: 1, taken: { ...taken, title: 'Guidance on school transport' } },
      { number: 2, entry: 'nowhere-to-be-found' },
      { number: 3, entry: REVIEW },
    ];
    const done = await faces.api('official').at(all(letter.documentId), { judged, version: letter.version });
    expect(done.body).toMatchObject({
      taken: [
        { number: 1, how: 'registered' },
        { number: 3, obligationId: REVIEW, how: 'existing' },
      ],
      failed: [{ number: 2, code: 'entry-unknown' }],
      passedOver: [],
    });
    const after = await shown(letter.documentId);
    expect(after.counts).toEqual({ waiting: 0, taken: 2, failed: 1, 'passed-over': 0 });
    const [first] = after.proposed;
    const entry = fold(await faces.ledger.readStream(obligationId(first?.state.obligationId ?? '')));
    expect(entry?.definition).toMatchObject({
      title: { en: 'Guidance on school transport' },
      owner: 'aln-policy-lead',
      source: {
        file: letter.documentId,
        offset: LETTER.indexOf('We will publish'),
        sentence: 'We will publish the revised guidance on school transport by 31 March 2027.',
      },
    });
    expect(entry?.occurrences[0]?.due?.lastLawfulDay).toBe('2027-03-31');
    // at the version that was shown before
    const late = await faces.api('official').at(all(letter.documentId), { judged, version: letter.version });
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'document-changed']);
    const again = await faces.api('official').at(all(letter.documentId), { judged: [{ number: 1, taken }] });
    expect(again.body).toMatchObject({ taken: [], failed: [{ number: 1, code: 'proposal-taken' }] });
  });

  it('what is not taken is kept as seen and passed over, and can be taken later', async () => {
    const { body } = await keep(LETTER);
    const { documentId } = body as Shown;
    await faces.api('official').at(all(documentId), { judged: [] });
    expect((await shown(documentId)).counts).toMatchObject({ waiting: 0, 'passed-over': 3 });
    const judged = [{ number: 3, taken }];
    expect((await faces.api('official').at(all(documentId), { judged })).body).toMatchObject({
      taken: [{ number: 3 }],
    });
    // the same words stand on the register now
    const { proposed } = await shown(documentId);
    expect(proposed[0]?.alike).toEqual([expect.objectContaining({ same: true })]);
  });

  it('is shown to auditors as far as entries of theirs came from it, and kept by nobody else than officials', async () => {
    const of = (await faces.api('auditor').at(`documents/${letter.documentId}`)).body as Shown;
    expect(of).toMatchObject({ text: null, over: [], proposed: [{ number: 3 }] });
    expect((await faces.api('auditor').at(`documents/${letter.documentId}/file`)).status).toBe(404);
    expect(
      ((await faces.api('auditor').at('documents')).body as { documents: unknown[] }).documents.length,
    ).toBe(1);
    expect((await keep(LETTER, 'name=letter.txt', 'auditor')).status).toBe(403);
    const judged = await faces.api('auditor').at(all(letter.documentId), { judged: [] });
    expect(judged.status).toBe(403);
  });
});

it('a newer version is compared with the older, and with the dates on the register', async () => {
  const newer = LETTER.replace('31 March 2027', '30 June 2027').replace(/We will consult.*\n/u, '');
  const { body } = await keep(newer, `name=second.txt&replaces=${letter.documentId}`);
  const { documentId } = body as Shown;
  const { body: comparison } = await faces.api('official').at(`documents/${documentId}/comparison`);
  expect(comparison).toMatchObject({
    changes: [
      { is: 'changed', time: true, entry: { last: '2027-03-31', conflict: true } },
      { is: 'repeated', entry: null },
      { is: 'dropped', entry: { id: REVIEW } },
    ],
  });
  const { documents: list } = (await faces.api('official').at('documents')).body as {
    documents: { documentId: string; replacedBy: string }[];
  };
  expect(list.find((each) => each.documentId === letter.documentId)?.replacedBy).toBe(documentId);
});

it('what cannot be read is refused in words, and nothing of it is kept', async () => {
  const refused = await keep(Buffer.from('The Minister\x92s reply', 'latin1'));
  expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'document-not-unicode']);
  expect((await keep('')).status).toBe(422);
  expect((await faces.api('official').at('documents/2026-11-30-abcdef')).status).toBe(404);
});

it('is erased by an administrator: nobody opens it again, and its entries stay', async () => {
  const path = `documents/${letter.documentId}`;
  expect((await faces.api('official').at(`${path}/erase`, { reason: 'x' })).status).toBe(403);
  const erased = await faces.api('administrator').at(`${path}/erase`, { reason: 'Letter of 3 January' });
  expect([erased.status, (erased.body as unknown[]).length]).toEqual([200, 2]);
  expect((await faces.api('official').at(path)).status).toBe(410);
  expect((await faces.api('official').at(`${path}/file`)).status).toBe(410);
  const { documents: list } = (await faces.api('official').at('documents')).body as {
    documents: { documentId: string; title?: string }[];
  };
  expect(list.find((each) => each.documentId === letter.documentId)?.title).toBeUndefined();
});

describe('in the browser', () => {
  let official: Browser;
  let address: string;
  beforeAll(async () => {
    official = await faces.browser('official');
  });

  const send = async (fields: Readonly<Record<string, string>>) => {
    const shownNow = await official.agent.get(address);
    return official.agent
      .post(address)
      .type('form')
      .send({ ...hiddenIn(shownNow.text), ...fields });
  };

  it('words that were pasted are read, shown before anything is recorded, and kept', async () => {
    const fields = {
      text: LETTER,
      title: 'Llythyr',
      'saidOn-day': '3',
      'saidOn-month': '11',
      'saidOn-year': '2026',
    };
    const answer = await official.send('/en/documents/read', fields);
    expect(answer.status).toBe(303);
    address = answer.headers['location'] ?? '';
    expect(address).toMatch(/^\/en\/documents\/\d{4}-\d{2}-\d{2}-[0-9a-f]{6}$/u);
    const { text } = await official.agent.get(address);
    expect(text.match(/<mark /gu)).toHaveLength(3);
    expect(text).toMatch(/<mark id="at-1" lang="en"><a href="#p-1">We will publish the revised guidance/u);
    expect(text).toContain('name="p-3-take"');
  });

  it('a file is read too, and one that cannot be read is refused beside its field', async () => {
    const wrong = { name: 'ansi.txt', bytes: Buffer.from('The Minister\x92s reply', 'latin1') };
    const refused = await official.send('/en/documents/read', {}, wrong);
    expect([refused.status, refused.text.includes('line 1, character 13')]).toEqual([409, true]);
    const page = {
      name: 'plan.html',
      bytes: Buffer.from('<h1>Plan</h1><p>We will publish it in May 2027.</p>'),
    };
    const stored = await official.send('/cy/documents/read', {}, page);
    expect(stored.status).toBe(303);
    const { text } = await official.agent.get(stored.headers['location'] ?? '');
    expect(text).toContain('plan.html');
  });

  it('what is ticked is asked of, shown one by one, and recorded in one act', async () => {
    const unsaid = await send({ 'p-1-take': 'yes' });
    expect([unsaid.status, unsaid.text.includes('href="#authority"')]).toEqual([422, true]);
    const reading =
      (await shown(address.split('/').at(-1) ?? '')).proposed[1]?.proposal.readings[0]?.id ?? '';
    const unexplained = await send({ 'p-2-take': 'yes', 'p-2-reading': reading, authority: 'internal' });
    expect([unexplained.status, unexplained.text.includes('href="#readingReason"')]).toEqual([422, true]);
    const fields = { authority: 'internal', owner: 'aln-policy-lead', readingReason: 'Agreed.' };
    const checked = await send({
      ...fields,
      'p-1-take': 'yes',
      'p-1-title': 'Transport guidance',
      'p-2-take': 'yes',
      'p-2-reading': 'no-such-reading',
    });
    expect(checked.status).toBe(200);
    expect(checked.text).toContain('Transport guidance');
    expect(checked.text).toContain('cannot be recorded as it is');
    const done = await confirmed(official.agent, address, checked);
    expect([done.status, done.headers['location']]).toEqual([303, address]);
    const after = await official.agent.get(address);
    expect(after.text).toContain('Recorded in part');
    expect(await shown(address.split('/').at(-1) ?? '')).toMatchObject({
      counts: { taken: 1, failed: 1, 'passed-over': 1, waiting: 0 },
    });
    const entry = (await shown(address.split('/').at(-1) ?? '')).proposed[0]?.state.obligationId ?? '';
    const page = await official.agent.get(`/en/obligations/${entry}`);
    expect(page.text).toContain(`href="${address}"`);
  });

  it('an auditor reads it as far as their scope goes, and takes nothing', async () => {
    const auditor = await faces.browser('auditor');
    expect((await auditor.agent.get(address)).status).toBe(404);
    expect((await auditor.agent.get('/en/documents')).status).toBe(200);
    expect((await auditor.agent.get('/en/documents/read')).status).toBe(403);
  });
});
