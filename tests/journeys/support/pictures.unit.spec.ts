import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES, folderOfPictures, pictureFile } from './pictures';

const root = join(__dirname, '../../..');
const wanted = PICTURES.flatMap(({ name }) => [pictureFile(name, 'cy'), pictureFile(name, 'en')]);

it('the pictures are those of the pages named, small and real', () => {
  expect(readdirSync(folderOfPictures).sort()).toEqual(wanted.toSorted());
  for (const file of wanted) {
    const bytes = readFileSync(join(folderOfPictures, file));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([file, bytes.length > 10_000 && bytes.length < 400_000]).toEqual([file, true]);
  }
});

it('each is shown in README, and README shows none that there is not', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/\]\((infra\/docs\/[^)]+\.png)\)/g)].map(([, path]) => path ?? '');
  expect(shown.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(shown).toEqual(expect.arrayContaining(wanted.map((file) => `infra/docs/pictures/${file}`)));
});
