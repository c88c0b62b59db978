import { type CalendarDate, dateOf, daysBetween, yearOf } from '#domain/kernel';

/** What a point is, and how it stands; each has a shape of its own, so that no colour says it alone. */
export type PointShape =
  'done' | 'passed' | 'due' | 'later' | 'possible' | 'milestone' | 'opens' | 'look-again';

export interface TrackPoint {
  readonly on: CalendarDate;
  readonly shape: PointShape;
  /** what it says to whoever does not see it */
  readonly name: string;
  readonly href: string;
}

export interface DrawnTrack {
  /** above the first track of a group; null elsewhere */
  readonly heading: string | null;
  readonly name: string;
  readonly lang: string | null;
  readonly href: string;
  readonly points: readonly TrackPoint[];
}

interface Band {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly projected: boolean;
}

export interface TenYears {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
  readonly tracks: readonly DrawnTrack[];
  readonly bands: readonly Band[];
}

const WIDTH = 960;
const [LEFT, RIGHT] = [300, 948];
const TOP = 34;
const TRACK = 30;
/** of a second line of a name */
const LINE = 16;
const HEADING = 26;
/** Letters of a track’s name that fit beside it. */
const LETTERS = 34;

const rounded = (x: number): number => Math.round(x * 10) / 10;

const shortened = (name: string): string =>
  name.length <= LETTERS ? name : `${name.slice(0, LETTERS - 1).trimEnd()}…`;

/** In one line, or in two broken between words; what is longer is cut. */
function inLines(name: string): readonly string[] {
  if (name.length <= LETTERS) return [name];
  const space = name.lastIndexOf(' ', LETTERS);
  if (space <= 0) return [shortened(name)];
  return [name.slice(0, space), shortened(name.slice(space + 1))];
}

/** Years on a scale, a track for each entry with a point for each of its days, bands behind them and today through all. */
export function tenYearsDrawing({ from, to, today, tracks, bands }: TenYears) {
  const span = daysBetween(from, to);
  const x = (on: CalendarDate): number => rounded(LEFT + ((RIGHT - LEFT) * daysBetween(from, on)) / span);
  const within = (on: CalendarDate): boolean => from <= on && on <= to;
  const clamped = (on: CalendarDate): number => x(on < from ? from : on > to ? to : on);
  let top = TOP;
  const placed = tracks.map((track) => {
    const headingY = track.heading === null ? null : top + HEADING - 8;
    const nameLines = inLines(track.name);
    const height = TRACK + LINE * (nameLines.length - 1);
    top += (track.heading === null ? 0 : HEADING) + height;
    const y = top - height / 2;
    return {
      ...track,
      headingY,
      y,
      nameLines: nameLines.map((text, index) => ({
        text,
        y: y + 5 + LINE * (index - (nameLines.length - 1) / 2),
      })),
      points: track.points.filter(({ on }) => within(on)).map((point) => ({ ...point, x: x(point.on) })),
    };
  });
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return {
    width: WIDTH,
    height: top + 6,
    left: LEFT,
    right: RIGHT,
    top: TOP,
    tracks: placed,
    years: years.map((year) => ({ year, x: x(dateOf(year, 1, 1)), middle: x(dateOf(year, 7, 1)) })),
    bands: bands
      .filter((band) => band.from <= to && band.to >= from)
      .map(({ from: start, to: end, projected }) => ({
        x: clamped(start),
        width: Math.max(2, rounded(clamped(end) - clamped(start))),
        projected,
      })),
    today: within(today) ? x(today) : null,
  };
}
