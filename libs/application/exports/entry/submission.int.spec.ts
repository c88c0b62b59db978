import { loadDirectory } from '#application/directory';
import { type Viewer, systemViewer } from '#application/queries';
import { sampleDirectoryFile } from '#application/register-import';
import { ERASED, type Language, calendarDate, instant, obligationId, personId, postId } from '#domain/kernel';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { eraseSubject } from '#application/erasure';
import type { TestDatabase } from '../../../../tests/support/database';
import { decideNow } from '../../../../tests/support/seed-register';
import { createSeededDatabase } from '../../../../tests/support/seeded-database';
import { type ExportedFile, historyFile, submissionFile } from '..';
import { type Block, submissionOf } from './submission';

const now = instant('2026-11-24T10:00:00Z');
const directory = loadDirectory(sampleDirectoryFile);
const ID = 'wm-alp-cycle';
let database: TestDatabase;
let ledger: SealedLedger;

beforeAll(async () => {
  database = await createSeededDatabase('2026-02-02T10:00:00Z');
  ledger = openSealedLedger({ databaseUrl: database.url });
  const actor = {
    personId: personId('non-griffiths'),
    postId: postId('aln-policy-lead'),
    roles: ['official' as const],
  };
  const noted = { type: 'note-progress' as const, text: 'Mae’r gwaith yn Nhŷ Cŵyr wedi dechrau.' };
  await decideNow(ledger, ID, noted, { now: instant('2026-02-03T10:00:00Z'), actor });
  const change = {
    kind: 'statutory-move' as const,
    occurrence: 1,
    newLastDay: calendarDate('2027-08-31'),
    amendingProvision: 'S.I. 2026/1 art. 2',
    effectiveOn: calendarDate('2026-02-03'),
  };
  const proposed = { type: 'propose-change' as const, proposalId: 'one-year-more', change };
  await decideNow(ledger, ID, proposed, { now: instant('2026-02-03T11:00:00Z'), actor });
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const bytesOf = async ({ pieces }: ExportedFile): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
};

const textOf = (block: Block): string =>
  'text' in block
    ? block.text
    : block.kind === 'list'
      ? block.items.join('\n')
      : block.rows.flat().join('\n');

describe('an entry as a submission', () => {
  it.each<[Language, readonly string[]]>([
    [
      'en',
      [
        'Late',
        '31 August 2026',
        'Welsh Ministers',
        'ALN policy lead',
        '“by 1 September 2026”',
        'section 89(3) and (4)',
        'The last working day in Wales before it is Friday 28 August 2026',
        'S.I. 2026/1 art. 2',
        'Mae’r gwaith yn Nhŷ Cŵyr wedi dechrau.',
        'Position: no plan to alter the five-year cycle',
      ],
    ],
    [
      'cy',
      [
        'Hwyr',
        '31 Awst 2026',
        'Gweinidogion Cymru',
        'adran 89(3) a (4)',
        'dydd Gwener 28 Awst 2026',
        'S.I. 2026/1 art. 2',
      ],
    ],
  ])(
    'says what it is, where it comes from, its date and workings, and what is proposed (%s)',
    async (language, words) => {
      const found = await submissionOf(systemViewer, { ledger, directory, now, language, id: ID });
      if (!found.ok) throw new Error(found.refusal.code);
      const text = found.value.blocks.map(textOf).join('\n');
      for (const each of words) expect(text).toContain(each);
      const proposed = found.value.blocks.findIndex(
        (block) => block.kind === 'heading' && /propos|gynigir/u.test(block.text),
      );
      expect(textOf(found.value.blocks[proposed + 1]!)).toContain('2027');
    },
  );

  it.each<Language>(['en', 'cy'])(
    'is a tagged PDF on A4 in its language, with title, bookmarks and fonts (%s)',
    async (language) => {
      const file = await submissionFile(systemViewer, { ledger, directory, now, id: ID, language });
      if (!file.ok) throw new Error(file.refusal.code);
      expect(file.value).toMatchObject({ name: `${ID}-2026-11-24-${language}.pdf`, type: 'application/pdf' });
      const pdf = (await bytesOf(file.value)).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
      for (const part of [
        '/Marked true',
        '/StructTreeRoot',
        '/Outlines',
        '/DisplayDocTitle true',
        '/ToUnicode',
        '[0 0 595.28 841.89]',
      ])
        expect([part, pdf.includes(part)]).toEqual([part, true]);
      expect(pdf).toContain(`/Lang (${language === 'cy' ? 'cy-GB' : 'en-GB'})`);
      for (const tag of ['H1', 'H2', 'Table', 'TH', 'LBody', 'BlockQuote'])
        expect(pdf).toContain(`/S /${tag}`);
    },
  );

  it('is of what the viewer may see', async () => {
    const viewer: Viewer = { personId: personId('a'), roles: ['auditor'], scope: [obligationId('declo')] };
    const file = await submissionFile(viewer, { ledger, directory, now, id: ID, language: 'en' });
    expect(file).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });
});

describe('history as lines of JSON', () => {
  const lines = async (id: string | undefined, viewer = systemViewer) => {
    const file = await historyFile(viewer, { ledger, directory, now, id });
    if (!file.ok) throw new Error(file.refusal.code);
    const text = (await bytesOf(file.value)).toString();
    expect(text.endsWith('\n')).toBe(true);
    return text
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            position: number;
            id?: string;
            type: string;
            description: Record<Language, string>;
            data: object;
          },
      );
  };

  it('is an event a line, in order, of one entry or of all that may be seen', async () => {
    const one = await lines(ID);
    expect(one.map(({ type }) => type)).toEqual([
      'ObligationRegistered',
      'OccurrenceOpened',
      'ProgressNoted',
      'ChangeProposed',
    ]);
    expect(one[2]?.description).toEqual({
      en: expect.stringContaining('Non Griffiths (ALN policy lead)') as string,
      cy: expect.stringContaining('Nhŷ Cŵyr') as string,
    });
    const all = await lines(undefined);
    const positions = all.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(new Set(all.map(({ id }) => id)).size).toBe(77);
    const narrow: Viewer = { personId: personId('a'), roles: ['auditor'], scope: [obligationId('declo')] };
    expect(new Set((await lines(undefined, narrow)).map(({ id }) => id))).toEqual(new Set(['declo']));
  });

  it('marks the words that were erased', async () => {
    await eraseSubject(ledger, {
      subject: 'non-griffiths',
      reason: 'Asked for',
      by: { personId: personId('dafydd-hughes') },
      directory,
      now,
    } as never);
    const [, , noted] = await lines(ID);
    expect(noted?.description.en).toContain('[erased]');
    expect(noted?.description.cy).toContain('[wedi’i ddileu]');
    expect(JSON.stringify(noted?.data)).toContain(ERASED);
    expect(JSON.stringify(noted)).not.toContain('Cŵyr');
  });
});
