import { type Bilingual, addDays, addMonths, both, daysBetween, earlierOf } from '#domain/kernel';
import { type Named, withArticle } from './named';

const the = (name: string): boolean => name.startsWith('the ');

const NAMES: Readonly<Record<'early' | 'middle' | 'late' | 'half', (name: Bilingual) => Bilingual>> = {
  early: ({ en, cy }) => both(the(en) ? `the beginning of ${en}` : `early ${en}`, withArticle('dechrau', cy)),
  middle: ({ en, cy }) => both(`the middle of ${en}`, `canol ${cy}`),
  late: ({ en, cy }) => both(the(en) ? `the last part of ${en}` : `late ${en}`, `diwedd ${cy}`),
  half: ({ en, cy }) => both(`the first half of ${en}`, `hanner cyntaf ${cy}`),
};

const PART = { early: 0, middle: 1, late: 2 } as const;
const IN_THIRDS = both('It is read in thirds.', 'Fe’i dehonglir fesul traean.');
const YEAR_IN_THIRDS = both('The year is read in thirds.', 'Dehonglir y flwyddyn fesul traean.');
const MONTH_IN_THIRDS = both('The month is read in thirds.', 'Dehonglir y mis fesul traean.');
const IN_HALVES = both('It is read in halves.', 'Fe’i dehonglir fesul hanner.');

/** The whole months of a stretch that begins and ends with a month; 0 for others. */
function monthsIn({ from, to }: Named): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7)) +
    1;
  return addDays(addMonths(from, months), -1) === to ? months : 0;
}

/** The tenth and the twentieth split a month; longer stretches are split by whole months, others by days. */
function stretchOf(
  named: Named,
  index: 0 | 1 | 2,
): { readonly from: Named['from']; readonly to: Named['to'] } {
  const { from, to } = named;
  if (named.precision === 'month')
    return { from: addDays(from, index * 10), to: index === 2 ? to : addDays(from, index * 10 + 9) };
  const months = monthsIn(named);
  if (months >= 3 && months % 3 === 0) {
    const third = months / 3;
    return { from: addMonths(from, index * third), to: addDays(addMonths(from, (index + 1) * third), -1) };
  }
  const days = daysBetween(from, to) + 1;
  const start = Math.floor((days * index) / 3);
  const end = Math.max(start, Math.floor((days * (index + 1)) / 3) - 1);
  return { from: addDays(from, start), to: earlierOf(to, addDays(from, end)) };
}

/** A third of a stretch, or its first half. */
export function partOf(named: Named, part: 'early' | 'middle' | 'late' | 'half'): Named {
  const { relative: _, after: __, core: ___, ...rest } = named;
  const name = NAMES[part](named.name);
  if (part === 'half') {
    const months = monthsIn(named);
    const days = Math.floor(daysBetween(named.from, named.to) / 2);
    const to =
      months > 1 && months % 2 === 0
        ? addDays(addMonths(named.from, months / 2), -1)
        : addDays(named.from, named.precision === 'month' ? 14 : days);
    return { ...rest, to, name, precision: 'dates', note: IN_HALVES };
  }
  const note =
    named.precision === 'month' ? MONTH_IN_THIRDS : named.precision === 'year' ? YEAR_IN_THIRDS : IN_THIRDS;
  return { ...rest, ...stretchOf(named, PART[part]), name, precision: 'dates', note };
}
