'use strict';

const median = (numbers) => {
  const sorted = numbers.filter(Number.isFinite).sort((one, other) => one - other);
  if (sorted.length === 0) return NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The median of one figure over the rounds of a store. */
const medianOf = (measured, figure) => median(measured.map((each) => each[figure]));

module.exports = { median, medianOf };
