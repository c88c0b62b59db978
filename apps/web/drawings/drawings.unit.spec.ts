import { type CalendarDate, addDays, addYears, calendarDate } from '#domain/kernel';
import { type CycleDrawing, type CycleMark, cycleDrawing } from './cycle';
import { placeLabels, widthOf } from './labels';
import { type Rung, ladderDrawing, nearest } from './ladder';
import { timeScale } from './scale';

const TODAY = { on: calendarDate('2026-11-29'), text: 'Today, 29 November 2026' };
const from = (on: CalendarDate, count: number, step: number): readonly CalendarDate[] =>
  Array.from({ length: count }, (_, index) => addDays(on, index * step));
const markOn = (on: CalendarDate): CycleMark => ({ on, shape: 'later', lines: [on, 'outcome not recorded'] });

describe('a scale of days', () => {
  it('puts a later day further right, whatever lies between, and stays within its edges', () => {
    for (const step of [1, 7, 365, 1826]) {
      const days = from(TODAY.on, 12, step);
      const places = days.map(timeScale(days, { left: 10, right: 700 }));
      expect([...places].sort((one, other) => one - other)).toEqual(places);
      expect(new Set(places).size).toBe(days.length);
      expect([places[0], places.at(-1)]).toEqual([10, 700]);
    }
  });

  it('puts one day alone in the middle', () => {
    expect(timeScale([TODAY.on, TODAY.on], { left: 0, right: 100 })(TODAY.on)).toBe(50);
  });
});

/** Whether any two texts of a line stand one over the other. */
const overlaps = ({ lines, lineHeight }: CycleDrawing): boolean =>
  lines.some(({ marks }) =>
    marks.some((one, index) =>
      marks
        .slice(index + 1)
        .some(
          (other) =>
            Math.abs(one.label.middle - other.label.middle) < (one.label.width + other.label.width) / 2 &&
            Math.abs(one.label.y - other.label.y) < lineHeight * one.lines.length,
        ),
    ),
  );

describe('a drawn cycle', () => {
  const days: Readonly<Record<string, readonly CalendarDate[]>> = {
    'every five years': [0, 5, 10, 15].map((years) => addYears(calendarDate('2026-08-31'), years)),
    'a week apart': from(TODAY.on, 8, 7),
    'a day apart': from(TODAY.on, 10, 1),
    'on one day': [TODAY.on, TODAY.on, TODAY.on],
    'far away': [calendarDate('9000-01-01')],
  };

  it.each(Object.keys(days))('has no text over another, and all of it within the drawing: %s', (name) => {
    const marks = (days[name] ?? []).map(markOn);
    const drawing = cycleDrawing(
      [
        { name: 'Counted from 2021', marks },
        { name: 'Counted from 2020', marks },
      ],
      TODAY,
    );
    expect(overlaps(drawing)).toBe(false);
    for (const { y, marks: drawn } of drawing.lines)
      for (const { x, label, lines } of drawn) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(drawing.width);
        expect(label.middle - label.width / 2).toBeGreaterThanOrEqual(-0.1);
        expect(label.middle + label.width / 2).toBeLessThanOrEqual(drawing.width + 0.1);
        expect(label.y).toBeGreaterThan(y);
        expect(label.y + drawing.lineHeight * (lines.length - 1)).toBeLessThan(drawing.height);
      }
  });

  it('draws each reading below the one before, with the same day at the same place', () => {
    const marks = (days['every five years'] ?? []).map(markOn);
    const { lines } = cycleDrawing(
      [
        { name: 'One', marks },
        { name: 'Other', marks },
      ],
      TODAY,
    );
    expect(lines[1]?.nameY).toBeGreaterThan(Math.max(...(lines[0]?.marks.map(({ label }) => label.y) ?? [])));
    expect(lines[1]?.marks.map(({ x }) => x)).toEqual(lines[0]?.marks.map(({ x }) => x));
  });
});

it('labels keep the order in which they were given', () => {
  const placed = placeLabels(
    [
      { x: 300, lines: ['later'] },
      { x: 20, lines: ['earlier'] },
    ],
    { left: 0, right: 400 },
    10,
  );
  expect(placed.map(({ middle }) => middle)).toEqual([300, expect.any(Number)]);
  expect(placed[1]?.middle).toBeLessThan(100);
});

describe('a drawn ladder', () => {
  const rungOn = (on: CalendarDate): Rung => ({ on, state: on < TODAY.on ? 'sent' : 'coming', lines: [on] });

  it('stands in the order of its days, with today between what is past and what is to come', () => {
    for (const start of ['2026-11-01', '2026-12-05', '2020-01-01']) {
      const { rungs, today, width } = ladderDrawing(from(calendarDate(start), 14, 9).map(rungOn), TODAY);
      const places = rungs.map(({ x }) => x);
      expect([...places].sort((one, other) => one - other)).toEqual(places);
      expect(rungs.every(({ on, x }) => on < TODAY.on === x < today.x)).toBe(true);
      expect(Math.max(...places, today.x)).toBeLessThan(width);
    }
  });

  it('has no text over another', () => {
    const lines = ['30 Medi 2026', 'dyddiad cau'];
    const { rungs, today, width, size } = ladderDrawing(
      from(TODAY.on, 9, 9).map((on) => ({ ...rungOn(on), lines })),
      TODAY,
    );
    const places = rungs.map(({ x }) => x);
    const steps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(widthOf(lines, size));
    expect(today.middle + widthOf([today.text], size) / 2).toBeLessThanOrEqual(width);
    expect(today.middle - widthOf([today.text], size) / 2).toBeGreaterThanOrEqual(0);
  });

  it('shows those nearest to today, and what comes before what was', () => {
    const all = from(calendarDate('2026-01-01'), 60, 10).map(rungOn);
    const shown = nearest(all, TODAY.on);
    expect(shown).toHaveLength(7);
    expect(shown.filter(({ state }) => state === 'coming').length).toBeGreaterThanOrEqual(4);
    expect(nearest(all.slice(0, 3), TODAY.on)).toEqual(all.slice(0, 3));
  });
});
