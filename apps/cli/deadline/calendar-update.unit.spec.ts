import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DIVISIONS } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { clockAt } from '../../../tests/support/clock';
import { run } from '../program';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cylch-calendar-'));
  cpSync('libs/domain/shipped-holidays/data', join(folder, 'data'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function update(...args: string[]) {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run(['calendar', 'update', ...args, '--data', folder], {
    ...io,
    clock: () => clockAt('2027-01-15T10:00:00Z'),
    environment: {},
    input: Readable.from([]),
  });
  return { code, out, err };
}

/** GOV.UK's form of the list from 2026 on, with one holiday more in Wales and England. */
function newerList(title: string): string {
  const events = (division: (typeof DIVISIONS)[number]) => [
    ...[...ukBankHolidays.divisions[division].values()]
      .filter(({ on }) => on >= '2026-01-01')
      .map(({ on, title: { en }, substitute }) => ({
        title: en,
        date: on,
        notes: substitute ? 'Substitute day' : '',
        bunting: true,
      })),
    ...(division === 'england-and-wales' ? [{ title, date: '2027-06-21', notes: '', bunting: true }] : []),
  ];
  const file = join(folder, 'bank-holidays.json');
  const lists = DIVISIONS.map((division) => [division, { division, events: events(division) }]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(lists)));
  return file;
}

describe('calendar update', () => {
  it('shows what differs and what it would move, and writes nothing', async () => {
    const questions = join(folder, 'questions.jsonl');
    writeFileSync(
      questions,
      '{"duty":"D30","anchors":{"request-received":{"date":"2027-06-18"}}}\n{"duty":"D1"}\n',
    );
    const before = readFileSync(join(folder, 'data', 'uk-bank-holidays.json'), 'utf8');
    const { code, out, err } = await update(
      newerList('Summer bank holiday'),
      '--questions',
      questions,
      '--as-at',
      '2027-01-15',
    );
    expect(code).toBe(0);
    expect(out).toContain('2027-06-21  added  england-and-wales  Summer bank holiday');
    expect(out).toContain('line 1  2027-07-19  →  2027-07-20');
    expect(err).toContain('Holidays that differ: 1. Dates of the questions that would move: 1.');
    expect(err).toContain('No register was looked at');
    expect(readFileSync(join(folder, 'data', 'uk-bank-holidays.json'), 'utf8')).toBe(before);
  });

  it('refuses a new title without its Welsh', async () => {
    const { code, err } = await update(newerList('A new holiday'));
    expect(code).toBe(1);
    expect(err).toContain('no Welsh title yet: A new holiday');
  });

  it('writes a list of a new version, and when the late holiday became known', async () => {
    const data = join(folder, 'data');
    const args = ['--write', '--folder', data, '--as-at', '2027-01-15'];
    expect((await update(newerList('Summer bank holiday'), ...args)).code).toBe(0);
    const list = JSON.parse(readFileSync(join(data, 'uk-bank-holidays.json'), 'utf8')) as { version: string };
    expect(list.version).toMatch(/^govuk-bank-holidays@2027-01-15\/2012-2028\/sha256:[0-9a-f]{12}$/);
    const announced = readFileSync(join(data, 'announcements.json'), 'utf8');
    expect(announced).toContain('"announced": "2027-01-15"');
    expect(announced).toMatch(/"uk-holiday-announcements@2027-01-15\/sha256:[0-9a-f]{12}"/);
  });
});
