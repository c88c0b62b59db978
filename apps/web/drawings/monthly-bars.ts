export interface MonthBar {
  readonly label: string;
  readonly count: number;
  /** what it says to whoever does not see it */
  readonly name: string;
  readonly href: string;
}

const WIDTH = 960;
const TALLEST = 140;
const TOP = 24;
const GAP = 14;

const rounded = (x: number): number => Math.round(x * 10) / 10;

/** A bar for each month, as tall as its share of the fullest; an empty month has none. */
export function monthlyBarsDrawing(months: readonly MonthBar[]) {
  const most = Math.max(1, ...months.map(({ count }) => count));
  const room = WIDTH / Math.max(1, months.length);
  return {
    width: WIDTH,
    height: TOP + TALLEST + 30,
    base: TOP + TALLEST,
    bars: months.map((month, index) => {
      const height = month.count === 0 ? 0 : Math.max(3, rounded((TALLEST * month.count) / most));
      return {
        ...month,
        x: rounded(index * room + GAP / 2),
        width: rounded(room - GAP),
        middle: rounded((index + 0.5) * room),
        y: rounded(TOP + TALLEST - height),
        height,
      };
    }),
  };
}
