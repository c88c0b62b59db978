import { mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { both, idSchema } from '#domain/kernel';
import { obligationGiven } from './obligation-given';
import { CommandError } from './settings';
import { wordsOfError } from './words-of-error';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
};

it('lists the faults of what was given, with their fields, in both languages', () => {
  const schema = z.strictObject({ reason: z.string().min(1), trigger: idSchema });
  const { en, cy } = wordsOfError(thrownBy(() => schema.parse({ reason: '', trigger: 'x' })));
  expect(en).toContain('/reason: “reason” is empty: write something in it.');
  expect(en).toContain('/trigger: this is no id: give 2 to 80 small letters');
  expect(cy).toContain('/trigger: nid dynodydd yw hwn');
  expect(`${en}${cy}`).not.toMatch(/too_small|regex|[{[]/);
});

it('says what is wrong with an id, and what one looks like', () => {
  expect(obligationGiven('wm-alp-cycle')).toBe('wm-alp-cycle');
  const error = thrownBy(() => obligationGiven('A B'));
  expect(error).toBeInstanceOf(CommandError);
  expect(wordsOfError(error).en).toMatch(/^A B: this is no id: give 2 to 80 small letters/);
  expect(wordsOfError(error).cy).toMatch(/^A B: nid dynodydd yw hwn/);
});

it('says what the file system has against a path, in both languages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-words-'));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const work of [
    () => mkdirSync(file),
    () => mkdirSync(join(file, 'below')),
    () => readFileSync(join(folder, 'none')),
    () => openSync(join(folder, 'ŵ'.repeat(255)), 'wx'),
    () => readFileSync(folder),
  ]) {
    const { en, cy } = wordsOfError(thrownBy(work));
    expect(`${en}${cy}`).not.toMatch(/E[A-Z]{4,}/);
    expect(en).toContain('cannot be ');
    expect(cy).not.toBe(en);
  }
});

it('passes on what has words of its own', () => {
  expect(wordsOfError(new CommandError(both('No.', 'Na.')))).toEqual(both('No.', 'Na.'));
  expect(wordsOfError(new Error('gone'))).toEqual(both('gone', 'gone'));
});
