import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { sampleRegisterFile } from '#application/register-import';
import { visibleText } from '#platform/visible-text';
import type { Answer } from './cli-stack.testing';
import { ACTS } from './acts.testing';
import { MANY, answerSchemas } from './schemas';

const OF = 'wm-alp-cycle';
const BY = ['--by', 'non-griffiths'];

/** A title such as no terminal should be given: it would be obeyed, or read backwards. */
const HOSTILE = String.raw`\e]0;owned\a\u202E\u200B`;

/** Every reading command, some in more than one way. @param file one of the folder by its name, with what it holds */
function readings(
  file: (name: string, text: string) => string,
  bundle: string,
): readonly (readonly [string, readonly string[]])[] {
  const rule = file('rule.yaml', 'primitive: fixed-date\ndate: 2028-03-31\noperator: on_or_before\n');
  const question = file(
    'question.jsonl',
    `${JSON.stringify({ rule: { primitive: 'fixed-date', date: '2027-03-31', operator: 'before' } })}\n{}\n`,
  );
  const ladder = file(
    'steps.json',
    JSON.stringify({ before: [{ count: 5, unit: 'week', to: ['owner', 'approver'] }] }),
  );
  const newer = [
    '--from',
    '2026-11-24',
    '--rule',
    rule,
    '--provision-en',
    'x',
    '--provision-cy',
    'y',
    '--reason',
    'z',
  ];
  return [
    ['show', ['aln-code-amend']],
    ['show', [OF]],
    ['who-decides', []],
    ['who-decides', [OF]],
    ['forecast', [OF]],
    ['rehearse', [OF, '--years', '1']],
    ['links', ['aln-code-amend']],
    ['waking', []],
    ['case list', ['aln-code-amend']],
    ['case count', ['aln-code-amend']],
    ['rule preview', ['home-ed-guidance', ...newer, ...BY]],
    ['duty list', []],
    ['duty show', ['D1']],
    ['facts', []],
    ['facts', ['government-formed']],
    [
      'fact preview',
      [
        'government-formed',
        '--on',
        '2026-11-20',
        '--document',
        'x',
        '--late-reason',
        'y',
        '--late-document',
        'z',
        ...BY,
      ],
    ],
    ['feed list', []],
    ['feed write', BY],
    ['ladder show', []],
    ['ladder show', [OF]],
    ['ladder preview', [OF]],
    ['ladder kind show', []],
    ['ladder kind preview', ['statement', '--file', ladder, ...BY]],
    ['change-of-government list', []],
    [
      'change-of-government preview',
      [
        'new-government',
        '--on',
        '2026-11-24',
        '--reason',
        'x',
        '--document',
        'y',
        '--id',
        'aln-code-amend',
        '--move-owner',
        'aln-policy-lead=health-education-lead',
        ...BY,
      ],
    ],
    ['set-aside', []],
    ['projections', []],
    ['mail', []],
    ['notices', []],
    ['undelivered', []],
    ['versions', []],
    ['directory who', ['--post', 'aln-policy-lead', '--on', '2026-11-24']],
    ['directory delegations', []],
    ['erasures', []],
    ['deadline explain', ['D1']],
    ['deadline explain', ['by the end of March 2026', '--said-on', '2026-03-01']],
    ['deadline what-if', ['D1', 'D1']],
    ['deadline count', ['2026-11-24', '2026-12-24']],
    ['deadline compute', [question]],
    ['audit states', ['aln-code-amend']],
    ['audit as-of', ['aln-code-amend']],
    ['audit diff', ['aln-code-amend', '1', 'now']],
    ['audit why', [OF, 'last-day']],
    ['audit activity', []],
    ['audit replay', ['aln-code-amend']],
    ['audit scope list', []],
    ['audit verify', [bundle]],
    ['audit check-proof', [file('proof.json', ''), '--unsigned']],
  ];
}

/** The JSON documents that stand one after another. */
function documentsIn(text: string): readonly unknown[] {
  const parts = text.split(/(?<=^\}|^\{.*\})\n/mu).filter((part) => part.trim() !== '');
  return parts.map((part) => JSON.parse(part) as unknown);
}

interface Described {
  readonly folder: string;
  /** a folder that holds a bundle by the time that the answers are looked at */
  readonly bundle: string;
  readonly cylch: (args: readonly string[]) => Promise<Answer>;
}

/** What every command answers: by its schema to programs, and with nothing hidden to people. */
export function describeAnswers({ folder, bundle, cylch }: Described): void {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const asked = readings(file, bundle);

  describe('the answers of every command', () => {
    beforeAll(async () => {
      const text = readFileSync(sampleRegisterFile, 'utf8');
      symlinkSync(join(dirname(sampleRegisterFile), 'sources'), join(folder, 'sources'));
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
      expect([...new Set([...read, ...ACTS, 'import', 'export'])].sort()).toEqual(
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
      const out = join(folder, 'whole.yaml');
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
        err: expect.stringContaining('To register: 0; to amend: 0; unchanged: 77') as string,
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
      expect((await cylch(['import', '--compare'])).code).toBe(2);
    });

    it('name what a terminal would obey or hide', async () => {
      const { out } = await cylch(['show', 'aln-code-amend']);
      expect(out).toMatch(/^<U\+001B>\]0;owned<U\+0007><U\+202E><U\+200B>/u);
      expect((await cylch(['links', 'aln-code-amend'])).out).toContain('<U+001B>]0;owned');
      const { title } = z
        .object({ definition: z.object({ title: z.object({ en: z.string() }) }) })
        .parse((await cylch(['show', 'aln-code-amend', '--json'])).json()).definition;
      expect(title.en).toMatch(/^\u001B\]0;owned\u0007\u202E\u200B/u);
      expect((await cylch(['show', '\u001B]0;x\u202E'])).err).toContain('<U+001B>]0;x<U+202E>');
      expect((await cylch(['\u001B[31m'])).err).toContain('<U+001B>[31m');
      expect((await cylch(['import', '\u202Eno-such-file'])).err).toContain('<U+202E>');
    });
  });
}
