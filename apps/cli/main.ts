#!/usr/bin/env node
import { run } from './program';

void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  environment: process.env,
  isTerminal: process.stderr.isTTY,
  input: process.stdin,
}).then((code) => {
  process.exitCode = code;
});
