import { addDays, calendarDate } from '#domain/kernel';
import { monthlyBarsDrawing } from './monthly-bars';
import { type DrawnTrack, type TrackPoint, tenYearsDrawing } from './ten-years';

const FROM = calendarDate('2026-01-01');
const TO = calendarDate('2035-12-31');
const TODAY = calendarDate('2026-11-30');
const point = (days: number): TrackPoint => ({
  on: addDays(FROM, days),
  shape: 'later',
  name: `Due in ${days} days`,
  href: `/en/obligations/${days}`,
});
const track = (name: string, days: readonly number[], heading: string | null = null): DrawnTrack => ({
  heading,
  name,
  lang: null,
  href: '/en/obligations/one',
  points: days.map(point),
});
const drawn = (tracks: readonly DrawnTrack[]) =>
  tenYearsDrawing({
    from: FROM,
    to: TO,
    today: TODAY,
    tracks,
    bands: [
      { from: calendarDate('2030-03-01'), to: calendarDate('2030-05-02'), projected: true },
      { from: calendarDate('2020-03-01'), to: calendarDate('2020-05-02'), projected: false },
    ],
  });

describe('ten years', () => {
  it('put a later day further right, and every day between the edges', () => {
    for (const step of [1, 14, 365]) {
      const days = Array.from({ length: 10 }, (_, index) => index * step);
      const { tracks, left, right } = drawn([track('one', days)]);
      const places = tracks[0]!.points.map(({ x }) => x);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(places[0]).toBe(left);
      expect(places.at(-1)!).toBeLessThanOrEqual(right);
    }
  });

  it('leave out what lies outside them, and keep a link and a name for every point', () => {
    const { tracks } = drawn([track('one', [-1, 0, 3651, 3652])]);
    expect(tracks[0]!.points.map(({ href, name }) => [href, name])).toEqual([
      ['/en/obligations/0', 'Due in 0 days'],
      ['/en/obligations/3651', 'Due in 3651 days'],
    ]);
  });

  it('keep tracks, headings and years apart, and break or shorten a name that would run into the track', () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      track('A very long title of an entry '.repeat(9), [index], index % 5 === 0 ? `Group ${index}` : null),
    );
    const { tracks, years, height, left } = drawn(many);
    const lines = tracks.flatMap(({ headingY, y }) => (headingY === null ? [y] : [headingY, y]));
    lines.slice(1).forEach((y, index) => expect(y - lines[index]!).toBeGreaterThanOrEqual(18));
    expect(height).toBeGreaterThan(lines.at(-1)!);
    for (const { nameLines, y } of tracks) {
      expect(nameLines).toHaveLength(2);
      for (const { text } of nameLines) expect(text.length * 14 * 0.62).toBeLessThan(left);
      expect(nameLines[0]!.y).toBeLessThan(y);
      expect(nameLines[1]!.y).toBeGreaterThan(y);
    }
    years.slice(1).forEach(({ x }, index) => expect(x - years[index]!.x).toBeGreaterThan(40));
    expect(years).toHaveLength(10);
  });

  it('draw a band only where it meets them, and today only within them', () => {
    const { bands, today } = drawn([]);
    expect(bands).toMatchObject([{ projected: true }]);
    expect(bands[0]!.width).toBeGreaterThanOrEqual(2);
    expect(today).not.toBeNull();
    const later = { from: calendarDate('2030-01-01'), to: calendarDate('2039-12-31') };
    expect(tenYearsDrawing({ ...later, today: TODAY, tracks: [], bands: [] }).today).toBeNull();
  });
});

describe('bars of months', () => {
  const counts = [0, 1, 40, 20, 0, 7, 1, 1, 1, 1, 1, 300];
  const bars = monthlyBarsDrawing(
    counts.map((count, index) => ({
      count,
      label: `${index}`,
      name: `${count}`,
      href: `/en/calendar?month=${index}`,
    })),
  ).bars;

  it('are as tall as their counts, the smallest seen too, and none where nothing falls due', () => {
    const byCount = [...bars].sort((one, other) => one.count - other.count).map(({ height }) => height);
    expect(byCount).toEqual([...byCount].sort((one, other) => one - other));
    expect(bars.filter(({ count }) => count === 0).map(({ height }) => height)).toEqual([0, 0]);
    expect(bars.filter(({ count, height }) => count > 0 && height < 3)).toEqual([]);
  });

  it('stand beside each other, each with its link', () => {
    bars.slice(1).forEach(({ x }, index) => expect(x).toBeGreaterThan(bars[index]!.x + bars[index]!.width));
    expect(bars.map(({ href }) => href)).toEqual(counts.map((_, index) => `/en/calendar?month=${index}`));
  });
});
