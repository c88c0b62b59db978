import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { day, late, optionalDay, optionalFingerprint, several, words } from './answers';

const codes = (outcome: {
  success: boolean;
  error?: { issues: { message: string }[] } | undefined;
}): string[] => outcome.error?.issues.map(({ message }) => message) ?? [];

describe('answers', () => {
  it.each([
    [{ day: '31', month: '8', year: '2026' }, '2026-08-31'],
    [{ day: ' 1', month: '09', year: '2026' }, '2026-09-01'],
  ])('reads %j as %s', (typed, on) => {
    expect(day.parse(typed)).toBe(on);
  });

  it.each([
    [{ day: '', month: '', year: '' }, 'required'],
    [{ day: '31', month: '2', year: '2026' }, 'not-a-day'],
    [{ day: '31', month: '', year: '2026' }, 'not-a-day'],
    [{ day: '1', month: '1', year: '26' }, 'not-a-day'],
    [{ day: 'x', month: '1', year: '2026' }, 'not-a-day'],
  ])('refuses %j: %s', (typed, code) => {
    expect(codes(day.safeParse(typed))).toEqual([code]);
  });

  it('lets an optional day be left out, but not half given', () => {
    expect(optionalDay.parse({ day: '', month: '', year: '' })).toBeUndefined();
    expect(codes(optionalDay.safeParse({ day: '3', month: '', year: '' }))).toEqual(['not-a-day']);
  });

  it('wants both the reason and the document of a late recording, or neither', () => {
    expect(late.parse({ reason: '', reference: '' })).toEqual({});
    expect(codes(late.safeParse({ reason: 'Found later', reference: ' ' }))).toEqual(['both-or-neither']);
    expect(late.parse({ reason: 'Found later', reference: 'Letter' })).toEqual({
      late: { reason: 'Found later', document: { reference: 'Letter' } },
    });
  });

  it('takes a fingerprint however it was copied', () => {
    expect(optionalFingerprint.parse(` ${'AB '.repeat(32)}`)).toBe('ab'.repeat(32));
    expect(codes(optionalFingerprint.safeParse('abc'))).toEqual(['not-a-fingerprint']);
  });

  it('takes one tick or many, but not none, and no blank words', () => {
    expect(several.parse('one')).toEqual(['one']);
    expect(several.parse(['one', 'two'])).toEqual(['one', 'two']);
    expect(codes(several.safeParse(undefined))).toEqual(['required']);
    expect(codes(words.safeParse('  '))).toEqual(['required']);
  });
});

it('a day is asked for in three parts on every page: none has the browser’s own date box', () => {
  const web = join(__dirname, '..');
  const templates = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.njk'),
  );
  expect(templates.length).toBeGreaterThan(100);
  const boxes = /type\s*[:=]\s*['"](?:date|datetime-local|month|week|time)['"]/u;
  expect(templates.filter((name) => boxes.test(readFileSync(join(web, name), 'utf8')))).toEqual([]);
});
