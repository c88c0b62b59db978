/** Which checkpoints a bundle brings along. */
export interface NeededSizes {
  add(position: number): void;
  /** rising */
  all(): readonly number[];
}

/** All of them for the whole ledger; else, for every record, the first that covers it, and the newest. */
export function neededSizes(published: readonly number[], whole: boolean): NeededSizes {
  const needed = new Set(whole ? published : published.slice(-1));
  let next = 0;
  return {
    add: (position) => {
      while ((published[next] ?? Infinity) < position) next += 1;
      const first = published[next];
      if (first !== undefined) needed.add(first);
    },
    all: () => [...needed].sort((one, other) => one - other),
  };
}
