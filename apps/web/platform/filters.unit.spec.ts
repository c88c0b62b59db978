import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(__dirname, '../pages');

/** These answer for one entry at a point of the record: what is no point is a problem of its own. */
const OF_A_POINT = ['obligation', 'why'];
/** Reads one command that is stuck, by the address that its own page gave. */
const OF_A_COMMAND = ['stuck'];

const sourcesOf = (page: string, ending: string): string =>
  readdirSync(join(PAGES, page))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(PAGES, page, name), 'utf8'))
    .join('\n');

const asking = readdirSync(PAGES)
  .filter((page) => sourcesOf(page, '.controller.ts').includes('@Query()'))
  .filter((page) => ![...OF_A_POINT, ...OF_A_COMMAND].includes(page));

it('there are pages with filters', () => expect(asking.length).toBeGreaterThan(14));

it.each(asking)('%s says what of its address it does not understand', (page) => {
  const code = sourcesOf(page, '.ts');
  expect(code.includes('ignoredIn(') || code.includes('calendarPage(')).toBe(true);
});

it('every page says so in one place', () => {
  const said = '{% include "ignored.njk" %}';
  expect(readFileSync(join(__dirname, 'layout.njk'), 'utf8').split(said)).toHaveLength(2);
  expect(readdirSync(PAGES).filter((page) => sourcesOf(page, '.njk').includes(said))).toEqual([]);
});
