'use strict';
const { medianOf } = require('./median.cjs');

const COLOURS = ['#505a5f', '#1d70b8', '#5694ca', '#b58840', '#912b88', '#28a197'];
const WIDTH = 900;
const LEFT = 190;
const BAR = 16;
const GAP = 22;

const text = (x, y, content, more = '') => `<text x="${x}" y="${y}" ${more}>${content}</text>`;

/** Bars of events a second, each scenario on a scale of its own: what is compared are the stores, not the scenarios. */
function picture(results, storeNames, caption) {
  const groupHeight = storeNames.length * BAR + GAP;
  const top = 64;
  const height = top + results.size * groupHeight + 10;
  const legend = storeNames.map(
    (name, index) =>
      `<rect x="${LEFT + index * 150}" y="34" width="12" height="12" fill="${COLOURS[index]}"/>` +
      text(LEFT + 17 + index * 150, 45, name),
  );
  const groups = [...results].map(([scenario, byStore], group) => {
    const y = top + group * groupHeight;
    const rates = storeNames.map((name) => medianOf(byStore.get(name), 'rate'));
    const most = Math.max(...rates.filter(Number.isFinite));
    const bars = rates.map((rate, index) => {
      const length = Math.max(1, Math.round((rate / most) * (WIDTH - LEFT - 90)));
      const barTop = y + index * BAR;
      return (
        `<rect x="${LEFT}" y="${barTop}" width="${length}" height="${BAR - 3}" fill="${COLOURS[index]}"/>` +
        text(LEFT + length + 6, barTop + 11, Math.round(rate).toLocaleString('en-GB'))
      );
    });
    return text(LEFT - 10, y + 12, scenario, 'text-anchor="end"') + bars.join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Events a second of each store; the figures stand in result.md">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(10, 20, caption, 'font-weight="bold"'),
    ...legend,
    ...groups,
    '</svg>\n',
  ].join('\n');
}

module.exports = { picture };
