import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { helpGroups } from '../../../apps/web/pages/help/topics';
import {
  HELP_PICTURES,
  PICTURES,
  type Picture,
  folderOfHelp,
  folderOfPictures,
  pictureFile,
} from './pictures';

const root = join(__dirname, '../../..');
const filesOf = (pictures: readonly Picture[]): readonly string[] =>
  pictures.flatMap(({ name }) => [pictureFile(name, 'cy'), pictureFile(name, 'en')]);

/** In IHDR, the first part of a PNG. */
const WIDTH_AT = 16;
const MOST_BYTES = 150_000;
const MOST_BYTES_OF_ALL = 3_000_000;

describe.each([
  ['README', folderOfPictures, filesOf(PICTURES)],
  ['help', folderOfHelp, filesOf(HELP_PICTURES)],
])('the pictures of the %s', (_, folder, wanted) => {
  it('are those of the pages named, 1280 wide, small and real', () => {
    expect(readdirSync(folder).sort()).toEqual(wanted.toSorted());
    for (const file of wanted) {
      const bytes = readFileSync(join(folder, file));
      expect([file, bytes.subarray(1, 4).toString(), bytes.readUInt32BE(WIDTH_AT)]).toEqual([
        file,
        'PNG',
        1280,
      ]);
      expect([file, bytes.length > 10_000 && bytes.length < MOST_BYTES]).toEqual([file, true]);
    }
  });
});

it('all of them together are small', () => {
  const sizes = [folderOfPictures, folderOfHelp].flatMap((folder) =>
    readdirSync(folder).map((file) => readFileSync(join(folder, file)).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES_OF_ALL);
});

it('each is shown in README, and README shows none that there is not', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/!\[[^\]]{20,}\]\((infra\/docs\/[^)]+\.png)\)/g)].map(
    ([, path]) => path ?? '',
  );
  expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(shown).toEqual(
    expect.arrayContaining(filesOf(PICTURES).map((file) => `infra/docs/pictures/${file}`)),
  );
});

it.each(['en', 'cy'] as const)(
  'each topic that is about a page shows it, and says what is shown, in %s',
  (language) => {
    const groups = helpGroups(language);
    const tasks = groups.filter(({ id }) => id !== 'words').flatMap(({ topics }) => topics);
    expect(tasks.filter(({ picture }) => picture === null).map(({ id }) => id)).toEqual([]);
    const shown = groups.flatMap(({ topics }) => topics).filter(({ picture }) => picture !== null);
    expect(shown.map(({ id }) => id).toSorted()).toEqual(HELP_PICTURES.map(({ name }) => name).toSorted());
    for (const { id, title, picture } of shown) {
      expect(picture?.address).toBe(`/assets/pictures/${pictureFile(id, language)}`);
      expect([id, picture?.alt.length ?? 0]).toEqual([id, expect.any(Number)]);
      expect(picture?.alt.split(' ').length).toBeGreaterThan(6);
      expect(picture?.alt).not.toBe(title);
    }
  },
);
