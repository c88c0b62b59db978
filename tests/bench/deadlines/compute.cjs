'use strict';
/** Run by hand: `npm run build && npm run bench:compute`; the tests run `--once`. What it measures stands in ../README.md. */
const { execFileSync } = require('node:child_process');
const { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { availableParallelism, cpus, loadavg, tmpdir } = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..', '..', '..');
const node = require(path.join(root, 'infra/bootstrap/install')).nodeProgram();
const { monotonicMillis } = require('../../../infra/bootstrap/stopwatch');
const program = path.join(root, 'dist/apps/cli/main.js');
const folder = mkdtempSync(path.join(tmpdir(), 'cylch-compute-'));
const [questions, answers, again] = ['questions', 'answers', 'again'].map((name) =>
  path.join(folder, `${name}.jsonl`),
);
const once = process.argv.includes('--once');
const QUESTIONS = once ? 40 : 20_000;
const ROUNDS = once ? 1 : 5;

const dayAfter = (first, days) => new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
/** Spread over `count`, the same in every run. */
const spread = (index, count) => (index * 7919) % count;
const response = (date, more) => ({ duty: 'D30', anchors: { 'request-received': { date } }, ...more });
const ofThreeYears = (index) => dayAfter('2023-01-02', spread(index, 1_095));
const onAnyDays = (index, more) =>
  response(dayAfter('2020-01-01', spread(index, 2_500)), {
    knownOn: dayAfter('2020-01-01', Math.floor(index / 8)),
    ...more,
  });

/** By name, the question with a number. */
const BATCHES = {
  'every duty in turn': (index) => ({
    duty: `D${1 + (index % 35)}`,
    occurrence: 1 + (index % 2),
    // a fact that no rule of the duty uses is refused
    ...(index % 35 === 29 && { anchors: { 'request-received': { date: '2025-05-28' } } }),
  }),
  'the five-yearly review, three turns': (index) => ({ duty: 'D1', occurrence: 1 + (index % 3) }),
  'requests of three years': (index) => response(ofThreeYears(index)),
  'requests of three years, no workings': (index) => response(ofThreeYears(index), { workings: false }),
  'no two questions the same': (index) => onAnyDays(index),
  'no two questions the same, no workings': (index) => onAnyDays(index, { workings: false }),
};

/** Seconds of a whole program whose output goes to a file. */
function timed(args, file) {
  const out = openSync(file, 'w');
  const from = monotonicMillis();
  execFileSync(node, args, { stdio: ['ignore', out, 'inherit'] });
  closeSync(out);
  return (monotonicMillis() - from) / 1000;
}

/** The least that any program of JSON lines does with these answers: read each, write each. */
const LEAST =
  "const lines = require('node:readline').createInterface({ input: require('node:fs').createReadStream(process.argv[1]) });" +
  "let text = ''; const flush = () => { process.stdout.write(text); text = ''; };" +
  "lines.on('line', (line) => { text += JSON.stringify(JSON.parse(line)) + '\\n'; if (text.length > 1e6) flush(); });" +
  "lines.on('close', flush);";

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  console.log(
    `${cpus()[0].model}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}, ` +
      `Node ${execFileSync(node, ['--version']).toString().trim()}; ` +
      `${QUESTIONS} questions, medians of ${ROUNDS} rounds, the start of the program included`,
  );
  for (const [name, question] of Object.entries(BATCHES)) {
    const lines = Array.from({ length: QUESTIONS }, (_, index) =>
      JSON.stringify({ id: `case-${index}`, ...question(index) }),
    );
    writeFileSync(questions, `${lines.join('\n')}\n`);
    const [ours, least] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(timed([program, 'deadline', 'compute', questions], answers));
      least.push(timed(['-e', LEAST, answers], again));
    }
    const [us, floor] = [median(ours), median(least)];
    console.log(
      `${name}: ${us.toFixed(2)} s, ${Math.round(QUESTIONS / us)} a second; ` +
        `${Math.round(statSync(answers).size / QUESTIONS)} bytes an answer, ` +
        `reading and writing them alone ${floor.toFixed(2)} s (ratio ${(us / floor).toFixed(2)})`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
