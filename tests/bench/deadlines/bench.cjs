'use strict';
/** Run by hand: `npm run build && npm run bench:deadlines`; the tests run `--once`. What it measures stands in ../README.md. */
const path = require('node:path');
const { createRequire } = require('node:module');
const { cpus } = require('node:os');
const root = path.join(__dirname, '..', '..', '..');
const built = (module) => require(path.join(root, 'dist/libs/domain', module));
const { computeDeadline } = built('deadlines/evaluation/compute-deadline');
const { forecastDeadlines } = built('deadlines/forecast/forecast-deadlines');
const { findDuty } = built('deadlines/statute-book');
const { ukBankHolidays } = built('shipped-holidays');
const { monotonicMillis } = require('../../../infra/bootstrap/stopwatch');
const others = createRequire(path.join(__dirname, 'others', 'package.json'));

/** One short round without the other library, which need not be installed. */
const once = process.argv.includes('--once');
const ROUNDS = once ? 1 : 5;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = (work) => {
  const from = monotonicMillis();
  work();
  return monotonicMillis() - from;
};

const OBLIGATIONS = once ? 100 : 100_000;
const ANSWERS = once ? 50 : 5_000;
const MONTH_DAYS = ['09-01', '03-31', '01-31', '12-20'];
const REMINDERS = [6, 3, 1].map((count) => ({ id: `P${count}M`, count, unit: 'month' }));
const obligations = Array.from({ length: OBLIGATIONS }, (_, index) => ({
  primitive: 'year-grid',
  anchorYear: 2000 + (index % 25),
  firstAfterYears: 5,
  intervalYears: 1 + (index % 5),
  monthDay: MONTH_DAYS[index % MONTH_DAYS.length],
  operator: index % 2 ? 'before' : 'on_or_before',
}));

function forecastAll() {
  let days = 0;
  for (const rule of obligations)
    days += forecastDeadlines({
      rule,
      calendar: ukBankHolidays,
      from: '2026-01-01',
      until: '2035-12-31',
      reminders: REMINDERS,
    }).length;
  return days;
}

/** Rules that both can express: a yearly date, and the first Thursday in May every fourth year. */
const RULES = [
  {
    name: '20 December every year, 50 turns',
    ours: {
      primitive: 'year-grid',
      anchorYear: 2014,
      firstAfterYears: 0,
      intervalYears: 1,
      monthDay: '12-20',
      operator: 'on',
    },
    theirs: 'DTSTART;TZID=Europe/London:20141220T000000\nRRULE:FREQ=YEARLY;INTERVAL=1;COUNT=50',
  },
  {
    name: 'first Thursday in May every fourth year, 50 turns',
    ours: {
      primitive: 'year-grid',
      anchorYear: 2026,
      firstAfterYears: 0,
      intervalYears: 4,
      monthDay: { month: 5, weekday: 4, nth: 1 },
      operator: 'on',
    },
    theirs:
      'DTSTART;TZID=Europe/London:20260507T000000\nRRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=5;BYDAY=1TH;COUNT=50',
  },
];

async function main() {
  const RRuleTemporal = once ? null : (await import(others.resolve('rrule-temporal'))).RRuleTemporal;
  console.log(
    `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}; medians of ${ROUNDS} rounds`,
  );
  const question = {
    rule: findDuty('D30').rules.response[0].rule,
    occurrence: 1,
    calendar: ukBankHolidays,
    facts: { anchors: { 'request-received': { date: '2022-09-09' } } },
  };
  const [forecasts, answers, pairs] = [[], [], RULES.map(() => ({ ours: [], theirs: [] }))];
  let days = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const warm = round === 0;
    const forecast = timed(() => (days = forecastAll()));
    const answer = timed(() => {
      for (let index = 0; index < ANSWERS; index += 1) computeDeadline(question);
    });
    if (!warm) (forecasts.push(forecast), answers.push(ANSWERS / (answer / 1000)));
    RULES.forEach(({ ours, theirs }, index) => {
      const us = timed(() => {
        for (let n = 0; n < 20; n += 1)
          forecastDeadlines({
            rule: ours,
            calendar: ukBankHolidays,
            from: '2000-01-01',
            until: '9999-12-31',
            occurrences: 50,
          });
      });
      const them =
        RRuleTemporal === null
          ? NaN
          : timed(() => {
              for (let n = 0; n < 20; n += 1) new RRuleTemporal({ rruleString: theirs }).all();
            });
      if (!warm) (pairs[index].ours.push(us), pairs[index].theirs.push(them));
    });
  }
  console.log(
    `forecast of ${OBLIGATIONS} obligations over ten years (${days} days): ${(median(forecasts) / 1000).toFixed(2)} s on one core`,
  );
  console.log(`twenty working days with workings: ${Math.round(median(answers))} answers a second`);
  RULES.forEach(({ name }, index) => {
    const { ours, theirs } = pairs[index];
    const [us, them] = [median(ours), median(theirs)];
    console.log(
      `${name}: ours ${(us / 20).toFixed(3)} ms, ` +
        (once
          ? 'rrule-temporal left out'
          : `rrule-temporal ${(them / 20).toFixed(3)} ms, ratio ${(them / us).toFixed(1)}`),
    );
  });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
