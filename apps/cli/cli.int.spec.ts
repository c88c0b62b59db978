import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import 'reflect-metadata';
import { seal } from '#transparency/sealer';
import { openDatabase, openPool } from '#record/ledger';
import { sampleRegisterFile } from '#application/register-import';
import { newSigner } from '#transparency/tlog';
import { programVersion } from '#platform/program-version';
import { createTestDatabase, withDatabase } from '../../tests/support/database';
import { eventually } from '../../tests/support/eventually';
import { z } from 'zod';
import { visibleText } from '#platform/visible-text';
import { ACTS, HOSTILE, OF, documentsIn, readings } from './answers.testing';
import { MANY, answerSchemas } from './schemas';
import { type CliStack, cliFolder, openCliStack } from './cli-stack.testing';
import { GOOD, spreadsheetOfFaults } from '../../tests/support/spreadsheet-of-faults';

jest.setTimeout(180_000);

const folder = cliFolder('cli');
let stack: CliStack;

beforeAll(async () => {
  stack = await openCliStack({ folder });
});

afterAll(() => stack.close());

const behindOurBack = (text: string): Promise<void> =>
  withDatabase(stack.database.adminUrl, new URL(stack.database.adminUrl).pathname.slice(1)).query(text);

const cylch = (args: readonly string[], environment?: NodeJS.ProcessEnv) => stack.cylch(args, environment);

describe('import', () => {
  it('says what it would do and does nothing, when asked', async () => {
    const dry = await cylch(['import', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, err: expect.stringContaining('To register: 77') });
    expect((await cylch(['show', 'wm-alp-cycle'])).code).toBe(1);
  });

  it('loads every row, and a second time changes nothing', async () => {
    const first = await cylch(['import', '--json']);
    expect(first.code).toBe(0);
    const { loaded } = first.json() as { loaded: { ok: boolean }[] };
    expect(loaded.filter(({ ok }) => ok)).toHaveLength(77);
    const second = await cylch(['import']);
    expect(second).toMatchObject({ code: 0, err: expect.stringContaining('unchanged: 77') });
  });

  it('names each fault of a wrong file with line and column, loads the rest, and fails', async () => {
    const wrong = join(folder, 'register.yaml');
    symlinkSync(join(dirname(sampleRegisterFile), 'sources'), join(folder, 'sources'));
    const text = readFileSync(sampleRegisterFile, 'utf8');
    writeFileSync(
      wrong,
      text.replace('kind: recurring-duty', 'kind: duty').replace('Amend the ALN Code', 'Amend the Code'),
    );
    const answer = await cylch(['import', wrong]);
    expect(answer.code).toBe(1);
    expect(answer.err).toMatch(/\d+:\d+ wm-alp-cycle: “kind” must be given as one of these: /);
    expect(answer.err).toContain('to amend: 1');
    expect((await cylch(['show', 'aln-code-amend'])).out).toContain('Amend the Code');
  });
});

describe('import of a spreadsheet', () => {
  const file = join(folder, 'commitments.xlsx');
  const answer = async (...more: readonly string[]) => {
    const { code, json } = await cylch(['import', file, '--json', ...more]);
    expect(answerSchemas['import']?.safeParse(json()).error?.issues ?? []).toEqual([]);
    return { code, ...(json() as ImportAnswer) };
  };
  interface ImportAnswer {
    readonly counts: object;
    readonly faults: readonly { readonly cell: string; readonly code: string; readonly message: object }[];
    readonly notes: readonly { readonly code: string }[];
    readonly loaded: readonly { readonly ok: boolean; readonly id: string }[];
  }

  it('of 200 rows names each of its two dozen kinds of fault at its cell, and loads the rest', async () => {
    const { bytes, expected } = await spreadsheetOfFaults();
    writeFileSync(file, bytes);
    const dry = await answer('--dry-run');
    expect(dry.faults.map(({ cell, code }) => [cell, code])).toEqual(expected);
    expect(dry).toMatchObject({ code: 1, loaded: [], counts: { register: GOOD, faulty: expected.length } });
    expect(new Set(dry.notes.map(({ code }) => code))).toEqual(
      new Set(['unknown-column', 'hidden-sheet', 'phrase-read']),
    );
    const first = await answer();
    expect(first).toMatchObject({ code: 1, faults: dry.faults });
    expect(first.loaded.filter(({ ok }) => ok)).toHaveLength(GOOD);
    const shown = await cylch(['import', file, '--language', 'cy']);
    expect(shown.err).toContain(`heb newid: ${GOOD};`);
    expect(shown.err).toContain('E75: Nid oes diwrnod 31 ym mis Chwefror 2027.');
  });

  it('again changes nothing, and says what differs without applying it', async () => {
    const { bytes } = await spreadsheetOfFaults();
    writeFileSync(file, bytes);
    expect(await answer()).toMatchObject({ loaded: [], counts: { register: 0, unchanged: GOOD } });
    const { out } = await cylch(['show', 'sheet-3']);
    expect(out.split('\n')[0]).toBe('=1+1');
    const csv = join(folder, 'one.csv');
    writeFileSync(
      csv,
      'Reference,Title,Kind,Responsible body,Authority\nSHEET 3,Another title,Action,Welsh Government,Internal\n',
    );
    const changed = await cylch(['import', csv]);
    expect(changed.code).toBe(0);
    expect(changed.err).toContain('B2: The register has “=1+1”, the file “Another title”.');
    expect((await cylch(['show', 'sheet-3'])).out.split('\n')[0]).toBe('=1+1');
  });

  it.each(['xlsx', 'csv'])('has a template (%s) that it reads', async (ending) => {
    const template = join(folder, `template.${ending}`);
    const written = await cylch(['import-template', template, '--language', 'cy', '--json']);
    expect(answerSchemas['import-template']?.safeParse(written.json()).success).toBe(true);
    expect(await cylch(['import', template, '--dry-run'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('rows: 0.') as string,
    });
    expect((await cylch(['import-template', join(folder, 'template.doc')])).code).toBe(2);
  });

  it('keeps entries with their words, dates and reminders, as any other', async () => {
    const { out } = await cylch(['show', 'sheet-4']);
    expect(out).toContain('15 May 2031');
    expect((await cylch(['show', 'sheet-5', '--language', 'cy'])).out).toContain('15 Mawrth 2031');
    expect((await cylch(['audit', 'replay', 'sheet-5'])).code).toBe(0);
    await eventually(async () => {
      const { json } = await cylch(['reconcile', '--dry-run', '--json']);
      return (json() as { readonly missing: readonly unknown[] }).missing.length === 0;
    });
  });
});

it('import takes a row back to what it once said, and forth again', async () => {
  const file = join(folder, 'register.yaml');
  const text = readFileSync(sampleRegisterFile, 'utf8');
  const wordings = ['Amend the ALN Code', 'Amend the Code', 'Amend the ALN Code', 'Amend the Code'];
  for (const wording of wordings) {
    writeFileSync(file, text.replace('Amend the ALN Code', wording));
    expect((await cylch(['import', file])).code).toBe(0);
    expect((await cylch(['show', 'aln-code-amend'])).out.split('\n')[0]).toBe(wording);
  }
});

describe('reading', () => {
  it.each([
    ['en', 'Date passed, outcome not recorded', '31 August 2026', '31 August 2025'],
    ['cy', 'Y dyddiad wedi mynd heibio', '31 Awst 2026', '31 Awst 2025'],
  ])(
    'show (%s) says how it stands, when, and on which other reading',
    async (language, stands, last, other) => {
      const { out, code } = await cylch(['show', 'wm-alp-cycle', '--language', language]);
      expect(code).toBe(0);
      for (const words of [stands, last, other]) expect(out).toContain(words);
    },
  );

  it('forecast tells the next ten years', async () => {
    const { items } = (await cylch(['forecast', 'wm-alp-cycle', '--json'])).json() as {
      items: { on: string; kind: string; steps: string[] }[];
    };
    expect(items).toContainEqual(expect.objectContaining({ kind: 'last-day', on: '2031-08-31' }));
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'reminder', on: '2029-08-31', steps: ['P24M'] }),
    );
    expect((await cylch(['forecast', 'wm-alp-cycle', '--years', '0'])).code).toBe(1);
  });

  describe('ladder', () => {
    const file = (ladder: object): string => {
      const path = join(folder, 'ladder.json');
      writeFileSync(path, JSON.stringify(ladder));
      return path;
    };
    const preview = async (...more: readonly string[]) => {
      const { out } = await cylch(['ladder', 'preview', 'wm-alp-cycle', '--json', ...more]);
      return (JSON.parse(out) as { reminders: { on: string; steps: string[]; to: object[] }[] }).reminders;
    };
    const own = {
      before: [{ count: 9, unit: 'month', to: ['owner', 'approver'] }],
      weekly: { to: ['owner'] },
    };

    it('shows those by kind and authority, and that of an entry', async () => {
      expect((await cylch(['ladder', 'show'])).out).toContain('12 months before (owner, approver)');
      expect((await cylch(['ladder', 'show', 'wm-alp-cycle', '--language', 'cy'])).out).toContain(
        'yn ôl math ac awdurdod (statutory-long-cycle, fersiwn 1)',
      );
      expect((await cylch(['ladder', 'show', 'nowhere'])).code).toBe(1);
    });

    it('previews ten years, as things stand and as if a file were set', async () => {
      expect(await preview()).toContainEqual(
        expect.objectContaining({ on: '2030-08-30', steps: ['P12M'], ifLate: false }),
      );
      const asIf = await preview('--file', file(own));
      expect(asIf[0]).toMatchObject({
        on: '2030-11-29',
        steps: ['P9M'],
        to: [{ role: 'owner' }, { role: 'approver' }],
      });
      expect(asIf[1]).toMatchObject({ on: '2031-09-05', steps: ['A1W'], ifLate: true });
    });

    it('is set by a person, refused where it leaves out the approver, and shown from then on', async () => {
      const set = (language: string, ...more: readonly string[]) =>
        cylch([
          'ladder',
          'set',
          'declo',
          '--language',
          language,
          '--reason',
          'Procurement takes nine months',
          '--by',
          'non-griffiths',
          ...more,
        ]);
      const without = file({ before: [{ count: 9, unit: 'month', to: ['owner'] }] });
      expect((await set('en', '--file', without)).err).toContain('is always reminded before the date');
      expect((await set('cy', '--file', without)).err).toContain('ei atgoffa bob amser cyn y dyddiad');
      expect((await set('en', '--file', file({ before: [] }))).err).toContain('is not a ladder');
      expect((await set('en')).code).toBe(2);
      expect((await set('en', '--file', file(own))).code).toBe(0);
      expect((await cylch(['ladder', 'show', 'declo'])).out).toContain(
        'set on 2026-11-24 by non-griffiths. Procurement takes nine months',
      );
      expect((await set('en', '--default')).code).toBe(0);
    });
  });

  it('ladder kind sets the steps of every entry of a kind: seen first, then recorded as it was seen', async () => {
    const path = join(folder, 'kind-ladder.json');
    writeFileSync(path, JSON.stringify({ before: [{ count: 5, unit: 'week', to: ['owner', 'approver'] }] }));
    const kind = (work: string, ...more: readonly string[]) =>
      cylch(['ladder', 'kind', work, 'statement', '--file', path, '--by', 'non-griffiths', ...more]);
    const { out } = await kind('preview', '--json');
    const { entries, listSha256 } = JSON.parse(out) as { entries: object[]; listSha256: string };
    expect((await kind('preview', '--language', 'cy')).err).toContain(`--list ${listSha256}`);
    const reason = ['--reason', 'Five weeks are enough'];
    expect((await kind('set', ...reason, '--list', '0'.repeat(64))).err).toContain('not as it was shown');
    const set = await kind('set', ...reason, '--list', listSha256);
    expect(set).toMatchObject({ code: 0 });
    expect(set.err + set.out).toContain(`Entries reached: ${entries.length}; not reached: 0.`);
    expect((await cylch(['ladder', 'kind', 'show'])).out).toContain('5 weeks before (owner, approver)');
    expect((await cylch(['ladder', 'kind', 'show', 'nothing'])).code).toBe(2);
    expect(
      (await cylch(['ladder', 'kind', 'set', 'statement', '--default', ...reason, '--by', 'non-griffiths']))
        .code,
    ).toBe(0);
    expect((await cylch(['ladder', 'kind', 'continue', 'statement', '--by', 'non-griffiths'])).code).toBe(0);
  });

  it('audit states gives the state at every position, with who and why', async () => {
    const steps = (await cylch(['audit', 'states', 'wm-alp-cycle', '--json'])).json() as {
      version: number;
      by: { personId: string };
    }[];
    expect(steps.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(steps[0]?.by.personId).toBe('register-loader');
    expect((await cylch(['audit', 'states', 'wm-alp-cycle', '--language', 'cy'])).out).toContain(
      'Agorwyd yr ail adolygiad',
    );
  });
});

describe('time travel', () => {
  const ROW = 'aln-code-amend';
  const json = async <Answer>(...args: string[]): Promise<Answer> => {
    const answer = await cylch(['audit', ...args, '--json']);
    expect({ args, code: answer.code }).toEqual({ args, code: 0 });
    return answer.json() as Answer;
  };
  const positions = async () =>
    (await json<{ position: number; type: string }[]>('states', ROW))
      .filter(({ type }) => type === 'ObligationAmended')
      .map(({ position }) => position);

  it('as-of shows a row before it was amended, by record and by day', async () => {
    const [amended = 0] = await positions();
    const before = await cylch(['audit', 'as-of', ROW, '--known', String(amended - 1)]);
    expect(before.out.split('\n')[0]).toBe('Amend the ALN Code');
    const after = await cylch(['audit', 'as-of', ROW, '--known', String(amended)]);
    expect(after.out.split('\n')[0]).toBe('Amend the Code');
    const in2025 = await cylch(['audit', 'as-of', 'wm-alp-cycle', '--effective', '2025-09-30']);
    expect(in2025).toMatchObject({ code: 0, err: expect.stringContaining('put on the register only after') });
    expect(in2025.out).toContain('31 August 2026 (Not yet due');
    expect((await cylch(['audit', 'as-of', ROW, '--known', '0', '--language', 'cy'])).err).toContain(
      'Nid oedd dim am aln-code-amend ar gofnod',
    );
  });

  it('diff lists the fields that changed, in words, with the records between', async () => {
    const [amended = 0] = await positions();
    const { changes, added } = await json<{
      changes: { field: string; label: object; before: object; after: object }[];
      added: { type: string }[];
    }>('diff', ROW, String(amended - 1), String(amended));
    expect(changes).toEqual([
      {
        field: 'definition.title.en',
        label: { en: 'Title in English', cy: 'Teitl yn Saesneg' },
        before: expect.objectContaining({ value: 'Amend the ALN Code' }),
        after: expect.objectContaining({ value: 'Amend the Code' }),
      },
    ]);
    expect(added.map(({ type }) => type)).toEqual(['ObligationAmended']);
    const { out } = await cylch(['audit', 'diff', ROW, String(amended - 1), 'now', '--language', 'cy']);
    expect(out).toMatch(/^Maes +Cynt +Wedyn\nTeitl yn Saesneg +Amend the ALN Code +Amend the Code\n/);
    expect(out).toContain('Diwygiodd Cylch y cofnod');
  });

  it('why names the record, the rule and the versions; why not, what is missing', async () => {
    const why = await json<object>('why', 'wm-alp-cycle', 'last-day');
    expect(why).toMatchObject({
      value: '2026-08-31',
      event: { type: 'OccurrenceOpened', by: { personId: 'register-loader' } },
      inputs: { rule: { setBy: 'reading' }, program: expect.stringMatching(/^cylch@/) },
    });
    const not = await cylch(['audit', 'why', 'wm-alp-cycle', 'completed', '--language', 'cy']);
    expect(not.out).toContain('Nid oes cwblhad yn aros am benderfyniad yma.');
    expect((await cylch(['audit', 'why', 'wm-alp-cycle', 'notified'])).out).toContain('nobody has recorded');
  });

  it('what is no point and no field is shown', async () => {
    expect((await cylch(['audit', 'as-of', ROW, '--known', 'ddoe', '--language', 'cy'])).err).toContain(
      'Nid yw “ddoe” yn amser y gellir ei ddarllen.',
    );
    expect((await cylch(['audit', 'why', ROW, 'colour'])).err).toContain('no field colour');
    expect((await cylch(['audit', 'diff', ROW, '1'])).code).toBe(2);
  });
});

describe('who decided what', () => {
  const activity = (...args: string[]) => cylch(['audit', 'activity', ...args]);
  it('is listed of the clock and the loader when they are asked for, a page at a time', async () => {
    const status = async () => (await cylch(['projections', '--json'])).json() as { behind: number }[];
    await eventually(async () => (await status())[0]?.behind === 0);
    const first = await activity('--person', 'system', '--limit', '3', '--json');
    const { activity: listed, older } = first.json() as { activity: { bySystem: boolean }[]; older: number };
    expect(listed.map(({ bySystem }) => bySystem)).toEqual([true, true, true]);
    const next = await activity('--person', 'system', '--limit', '3', '--before', String(older));
    expect(next.err).toContain('Up to record');
    expect(next.out.match(/^\d+ {2}/gm)).toHaveLength(3);
    expect((await activity('--person', 'nobody')).out).toBe('');
    expect((await activity('--language', 'cy')).err).toContain('Hyd at ddigwyddiad');
  });

  it.each([
    ['--from', '2026-02-31', '--from takes a day that exists'],
    ['--limit', '0', '--limit takes a whole number'],
  ])('%s %s is refused with the way out', async (option, value, words) => {
    expect(await activity(option, value)).toMatchObject({
      code: 1,
      err: expect.stringContaining(words) as string,
    });
  });
});

describe('bundle', () => {
  const out = join(folder, 'bundle');
  const published = mkdtempSync(join(tmpdir(), 'cylch-cli-log-'));
  const withLog = () => ({ ...stack.environment, CHECKPOINT_FOLDER: published });
  afterAll(() => rmSync(published, { recursive: true }));

  it('is refused before a checkpoint, and of what is asked wrongly', async () => {
    const early = await cylch(['audit', 'bundle', out, '--language', 'cy'], withLog());
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining('Ni chyhoeddwyd pwynt gwirio') });
    expect((await cylch(['audit', 'bundle', out, '--from', '2026-01-01'])).code).toBe(2);
    expect((await cylch(['audit', 'bundle', out, '--from', 'x', '--to', '2026-01-01'])).code).toBe(2);
    const twofold = ['--obligation', 'x', '--from', '2026-01-01', '--to', '2026-01-02'];
    expect((await cylch(['audit', 'bundle', out, ...twofold])).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('is written with its fingerprint shown, and never over another', async () => {
    const db = openDatabase(openPool(stack.database.url, 'sealer', 2));
    const { signer } = newSigner('cylch.example/cli');
    expect(await seal({ db, folder: published, signers: [signer] })).toMatchObject({ ok: true });
    await db.destroy();
    const made = await cylch(['audit', 'bundle', out, '--obligation', 'wm-alp-cycle', '--json'], withLog());
    expect(made).toMatchObject({ code: 0 });
    const { sha256 } = made.json() as { sha256: string };
    expect(readFileSync(join(out, 'manifest.json.sha256'), 'utf8')).toBe(`${sha256}  manifest.json\n`);
    const again = await cylch(['audit', 'bundle', out], withLog());
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') });
  });
});

describe('reconcile', () => {
  it('lists a clock that is missing, mends it, and then lists nothing', async () => {
    await stack.temporal.client.workflow.getHandle('healthcare-needs-guidance').terminate('as if lost');
    const plan = (await cylch(['reconcile', '--dry-run', '--json'])).json();
    expect(plan).toMatchObject({ missing: ['healthcare-needs-guidance'], mended: [] });
    expect((await cylch(['reconcile', '--json'])).json()).toMatchObject({
      mended: ['healthcare-needs-guidance'],
    });
    expect((await cylch(['reconcile', '--dry-run', '--json'])).json()).toMatchObject({
      missing: [],
      behind: [],
    });
  });
});

describe('versions', () => {
  const build = `${programVersion()}-source`;

  it('lists the build that decides, and fails where no worker of it is heard', async () => {
    const listed = await cylch(['versions', '--json']);
    expect(listed.json()).toMatchObject({
      serving: build,
      ramping: null,
      versions: [{ build, state: 'serving', workers: 0 }],
    });
    // this worker has no watchdog, which is what says that it lives
    expect(listed.code).toBe(1);
    await behindOurBack(`insert into watch.worker (id, build) values ('host/1/x', '${build}')`);
    const heard = await cylch(['versions', '--language', 'cy']);
    expect(heard).toMatchObject({ code: 0, out: expect.stringContaining('yn penderfynu') });
    await behindOurBack('delete from watch.worker');
  });

  it.each(['cy', 'en'])(
    'refuses a build that was never there and a share that is none, in %s',
    async (language) => {
      const said = {
        cy: ['Nid yw Temporal yn gadael', 'Nid yw 150 yn gyfran'],
        en: ['Temporal does not let', '150 is no share'],
      };
      const [unknown, share] = said[language as 'cy' | 'en'];
      const refused = await cylch(['versions', 'serve', '9.9.9', '--language', language]);
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining(unknown!) });
      const wrong = await cylch(['versions', 'serve', build, '--percent', '150', '--language', language]);
      expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining(share!) });
    },
  );

  it('has a build decide from now on, also one that does already', async () => {
    expect(await cylch(['versions', 'serve', build])).toMatchObject({
      code: 0,
      err: expect.stringContaining(`Build ${build} decides from now on`),
    });
  });
});

describe('erasure', () => {
  const list = join(folder, 'erasures.jsonl');
  const asked = ['--reason', 'Asked for by letter', '--by', 'dafydd-hughes'];

  it('destroys the key, keeps the list outside, and has nothing to erase the second time', async () => {
    const erased = await cylch(['erase', 'register-loader', ...asked, '--json'], {
      ...stack.environment,
      ERASURE_LIST_FILE: list,
    });
    expect(erased).toMatchObject({ code: 0 });
    expect(erased.json()).toMatchObject({ subject: 'register-loader', keys: 1, mails: 0 });
    expect((await cylch(['erasures', '--json'])).out).toBe(readFileSync(list, 'utf8'));
    expect((await cylch(['erasures', '--language', 'cy'])).err).toBe('Dileadau: 1.\n');

    const again = await cylch(['erase', 'register-loader', ...asked, '--language', 'cy']);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('Nid oes dim wedi’i selio') });
    expect((await cylch(['audit', 'states', 'aln-code-amend'])).out).toContain('[erased]');
  });

  it('refuses the identity, with the day until which it is kept', async () => {
    const refused = await cylch(['erase', 'register-loader', '--identity', ...asked]);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(/kept until .* \(Public Records Act/),
    });
    expect((await cylch(['erase', 'register-loader'])).code).toBe(2);
  });

  it('replays the list, and has nothing to do where nothing came back', async () => {
    expect((await cylch(['erasures', 'replay', list, '--json'])).json()).toEqual({ listed: 1, replayed: [] });
  });
});

describe('keeping the database', () => {
  it('rebuild finds nothing that differs, and makes every row again', async () => {
    expect((await cylch(['rebuild', '--json'])).json()).toMatchObject({
      differing: [],
      rebuilt: { obligation: 77 + GOOD, activity: expect.any(Number) as number },
    });
  });

  it('rebuild --dry-run names an altered row, the column and both values, and fails; rebuild mends it', async () => {
    await behindOurBack(`update read.obligation set status = 'closed' where id = 'pmg-define'`);
    const found = await cylch(['rebuild', '--dry-run']);
    expect(found).toMatchObject({
      code: 1,
      err: 'Rows that differ from the ledger: 1. Emails and wake-ups that are not as recorded: 1. Nothing is changed.\n',
    });
    // what is noted as closed has no hour either at which its clock wakes
    expect(found.out).toBe(
      'obligation  pmg-define  altered\n    status: "closed" → "open"\n' +
        'wake-up-missing  pmg-define\n' +
        '    No hour is noted at which the clock of an entry is to wake, though something of it will be due.\n' +
        '    nextWakeAt: null → "2027-01-27T07:01:00.000Z"\n',
    );
    expect((await cylch(['rebuild', '--dry-run', '--language', 'cy'])).out).toContain('wedi’i newid');
    expect((await cylch(['rebuild'])).code).toBe(0);
    expect(await cylch(['rebuild', '--dry-run'])).toMatchObject({ code: 0, out: '' });
  });

  const BY = ['--by', 'dafydd-hughes'];

  it('mail says by what emails are sent, and a test nobody answers is no success', async () => {
    expect(await cylch(['mail'])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/No worker|^Server: 127\.0\.0\.1/u) as string,
    });
    expect((await cylch(['mail', 'test', '--by', 'non-griffiths'])).code).toBe(1);
  });

  it('projections says how far each is; one that stopped is named with why, and goes on when resumed', async () => {
    const status = async () => (await cylch(['projections', '--json'])).json() as { behind: number }[];
    await eventually(async () => (await status())[0]?.behind === 0);
    expect(await cylch(['projections'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^activity {2}following {2}\d+ {2}−0\n$/) as string,
    });
    await behindOurBack(`update read.projection set stop_position = position + 1, stop_event_id = 'e',
      stop_error = 'no such column', stopped_at = now()`);
    expect(await cylch(['projections', '--language', 'cy'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('wedi stopio') as string,
      err: expect.stringContaining('no such column') as string,
    });
    expect(await cylch(['projections', 'resume', 'activity', ...BY])).toMatchObject({
      code: 0,
      err: expect.stringContaining('goes on') as string,
    });
    expect((await cylch(['projections'])).code).toBe(0);
    // nothing follows here: the list is made anew
    await cylch(['rebuild']);
    expect((await cylch(['audit', 'activity', '--from', '2026-01-01'])).out).toContain(
      'Dafydd Hughes (Register administrator) let a list that had stopped go on (list: activity).',
    );
    expect((await cylch(['projections', 'resume', 'activity', '--by', 'non-griffiths'])).code).toBe(1);
    expect((await cylch(['projections', 'resume', 'activity', ...BY])).err).toContain('had not stopped');
    expect(await cylch(['projections', 'resume', 'nothing', ...BY])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There are: activity, webhooks.') as string,
    });
  });

  it('undelivered lists the mails by which nobody has been notified', async () => {
    expect(await cylch(['undelivered'])).toMatchObject({ code: 0, out: '' });
    await behindOurBack(`insert into mail.outbox
      (mail_id, recipient, template, facts, planned_at, send_at, state, attempts, last_outcome, last_detail, last_at)
      values ('digest/a/1', 'policy-lead', 'digest', '{}', now(), now(), 'undeliverable', 0, 'undeliverable',
        'cannot-be-built: TypeError: no title', now())`);
    expect(await cylch(['undelivered'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^policy-lead {2}digest\/a\/1 {2}undeliverable .*cannot-be-built: TypeError/,
      ) as string,
      err: expect.stringContaining('nobody has been notified: 1') as string,
    });
    expect((await cylch(['undelivered', '--json'])).json()).toMatchObject([
      { mailId: 'digest/a/1', recipient: 'policy-lead', state: 'undeliverable' },
    ]);
    await behindOurBack(`delete from mail.outbox where mail_id = 'digest/a/1'`);
  });

  it('migrate finds nothing to do', async () => {
    expect((await cylch(['migrate', '--json'])).json()).toEqual({ applied: [] });
  });

  it.each(['en', 'cy'] as const)('migrate refuses a database of another build (%s)', async (language) => {
    const another = await createTestDatabase();
    const name = new URL(another.adminUrl).pathname.slice(1);
    await withDatabase(another.adminUrl, name).query(
      `update migrations.kysely_migration set name = 'another-build' where name like '%-ledger'`,
    );
    const { code, err } = await cylch(['migrate', '--language', language], {
      ...stack.environment,
      DATABASE_ADMIN_URL: another.adminUrl,
    });
    await another.drop();
    expect([code, err]).toEqual([1, expect.stringMatching(/another-build.*npm start -- --fresh/) as string]);
    expect(err.includes('gronfa ddata')).toBe(language === 'cy');
  });
});

describe('asked wrongly', () => {
  it.each([
    ['en', 'There is no obligation nothing'],
    ['cy', 'Nid yw nothing ar y gofrestr'],
  ])('an unknown id is shown (%s)', async (language, words) => {
    const { code, err } = await cylch(['show', 'nothing', '--language', language]);
    expect(code).toBe(1);
    expect(err).toContain(words);
  });

  it('missing settings are named, with the way out', async () => {
    const { code, err } = await cylch(['show', 'wm-alp-cycle'], {});
    expect(code).toBe(1);
    expect(err).toContain('DATABASE_URL is not set');
  });

  it('an option that does not exist ends with 2', async () => {
    expect((await cylch(['show', 'wm-alp-cycle', '--nonsense'])).code).toBe(2);
    expect((await cylch(['nonsense'])).code).toBe(2);
  });
});

describe('the answers of every command', () => {
  const answers = cliFolder('answers');
  const bundle = join(folder, 'bundle');
  const file = (name: string, text: string): string => {
    writeFileSync(join(answers, name), text);
    return join(answers, name);
  };
  const asked = readings(file, bundle);
  beforeAll(async () => {
    const text = readFileSync(sampleRegisterFile, 'utf8');
    symlinkSync(join(dirname(sampleRegisterFile), 'sources'), join(answers, 'sources'));
    const hostile = text.replaceAll(
      /(- id: (?:aln-code-\w+|wm-alp-cycle|declo|home-ed-guidance)\n.*\n {4}title: \{ en: ")(.{0,100}?")/gu,
      `$1${HOSTILE}$2`,
    );
    expect((await cylch(['import', file('hostile.yaml', hostile)])).code).toBe(0);
    await cylch(['directory', 'record']);
    const [proof = ''] = readFileSync(join(bundle, 'proofs', 'inclusion.jsonl'), 'utf8').split('\n');
    file('proof.json', proof);
  });

  it('are all looked at', () => {
    const read = asked.map(([name]) => name);
    expect([...new Set([...read, ...ACTS, 'import', 'import-template', 'export'])].sort()).toEqual(
      Object.keys(answerSchemas).sort(),
    );
  });

  it.each(asked.map(([name, args]) => [name, args] as const))('%s %j', async (name, args) => {
    const schema = answerSchemas[name] ?? z.never();
    const forPrograms = await cylch([...name.split(' '), ...args, '--json']);
    expect(visibleText(forPrograms.out)).toBe(forPrograms.out);
    const answers = MANY.includes(name) ? documentsIn(forPrograms.out) : [forPrograms.json()];
    for (const answer of answers) {
      expect(answer).not.toHaveProperty('error');
      expect(schema.safeParse(answer).error?.issues ?? []).toEqual([]);
    }
    const { out, err } = await cylch([...name.split(' '), ...args]);
    expect(visibleText(out + err)).toBe(out + err);
  });

  it('export the register to a file with which it is the same, and differs once that is changed', async () => {
    const out = join(answers, 'whole.yaml');
    expect((await cylch(['export', '--register', '-o', out, '--json'])).json()).toMatchObject({
      file: out,
    });
    const text = readFileSync(out, 'utf8');
    expect((await cylch(['export', '--register'])).out).toContain('\nrows:\n');
    expect(await cylch(['import', '--compare', out])).toMatchObject({
      code: 0,
      err: 'The file and the register say the same.\n',
    });
    expect(await cylch(['import', out, '--dry-run'])).toMatchObject({
      code: 0,
      err: expect.stringContaining(`To register: 0; to amend: 0; unchanged: ${77 + GOOD};`) as string,
    });
    const changed = file(
      'changed.yaml',
      text.replace('owner: aln-policy-lead', 'owner: health-education-lead'),
    );
    const compared = await cylch(['import', '--compare', changed, '--language', 'cy']);
    expect(compared).toMatchObject({ code: 1, err: 'Gwahaniaethau: 1.\n' });
    expect(compared.out).toMatch(
      /^Cofnod [a-z-]+: owner: yn y ffeil "health-education-lead", ar y gofrestr "aln-policy-lead"\n$/u,
    );
    const asJson = await cylch(['import', '--compare', changed, '--json']);
    expect(asJson.json()).toMatchObject({ same: false, differences: [{ of: 'entry', field: 'owner' }] });
    expect(answerSchemas['import']?.safeParse(asJson.json()).success).toBe(true);
    expect(await cylch(['export', '--register', '-o', out])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not written over') as string,
    });
    expect((await cylch(['export', '--directory'])).out).toContain('id: aln-policy-lead');
    expect((await cylch(['export'])).code).toBe(2);
    expect((await cylch(['export', 'register', '--register'])).code).toBe(2);
    expect((await cylch(['import', '--compare'])).code).toBe(2);
  });

  it('export every list, an entry and its history', async () => {
    const csv = await cylch(['export', 'register', '--where', 'kind=recommendation', '--language', 'cy']);
    expect([csv.code, csv.out.startsWith('Dynodydd y cofnod,Teitl,')]).toEqual([0, true]);
    expect(csv.out).not.toContain('wm-alp-cycle');
    const rows = (await cylch(['export', 'register', '--json'])).json();
    expect(answerSchemas['export']?.safeParse(rows).success).toBe(true);
    expect(rows).toHaveLength(77 + GOOD);
    const books = [
      [join(answers, 'r.xlsx'), ['register'], 'PK'],
      [join(answers, 'e.pdf'), ['--pdf', OF], '%PDF-1.7'],
      [join(answers, 'h.jsonl'), ['--history', OF], '{"id":"wm-alp-cycle","position":'],
    ] as const;
    for (const [out, args, begins] of books) {
      expect((await cylch(['export', ...args, '--out', out])).code).toBe(0);
      expect(readFileSync(out).toString('latin1').startsWith(begins)).toBe(true);
    }
    const [first = ''] = (await cylch(['export', '--history', '--all'])).out.split('\n');
    expect(answerSchemas['export']?.safeParse(JSON.parse(first)).success).toBe(true);
    for (const wrong of [
      ['--history'],
      ['nothing'],
      ['register', '--format', 'doc'],
      ['register', '--where', 'x'],
    ])
      expect([wrong, (await cylch(['export', ...wrong])).code]).toEqual([wrong, 2]);
    expect((await cylch(['export', 'register', '--where', 'colour=red'])).err).toContain('colour');
    expect((await cylch(['export', '--pdf', 'nothing', '-o', join(answers, 'n.pdf')])).err).toContain(
      'no obligation nothing',
    );
  });

  it('name what a terminal would obey or hide', async () => {
    const { out } = await cylch(['show', 'aln-code-amend']);
    expect(out).toMatch(/^<U\+001B>\]0;owned<U\+0007><U\+202E><U\+200B>/u);
    expect((await cylch(['links', 'aln-code-amend'])).out).toContain('<U+001B>]0;owned');
    const { title } = z
      .object({ definition: z.object({ title: z.object({ en: z.string() }) }) })
      .parse((await cylch(['show', 'aln-code-amend', '--json'])).json()).definition;
    expect(title.en.startsWith('\u001B]0;owned\u0007\u202E\u200B')).toBe(true);
    expect((await cylch(['show', '\u001B]0;x\u202E'])).err).toContain('<U+001B>]0;x<U+202E>');
    expect((await cylch(['\u001B[31m'])).err).toContain('<U+001B>[31m');
    expect((await cylch(['import', '\u202Eno-such-file'])).err).toContain('<U+202E>');
  });
});
