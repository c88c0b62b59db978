import { systemClock } from '#platform/clock';
import { run } from './program';

// a reader who has seen enough, such as head, is no failure
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  outBytes: (bytes) => void process.stdout.write(bytes),
  err: (text) => void process.stderr.write(text),
  environment: process.env,
  clock: systemClock,
  isTerminal: process.stderr.isTTY,
  outIsTerminal: process.stdout.isTTY,
  input: process.stdin,
}).then((code) => {
  process.exitCode = code;
});
