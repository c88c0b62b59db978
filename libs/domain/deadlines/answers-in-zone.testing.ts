import { spawnSync } from 'node:child_process';
import type * as Swc from '@swc/core';
import type * as ShippedHolidays from '#domain/shipped-holidays';
import type * as Kernel from '#domain/kernel';
import type * as Deadlines from './index';

export interface AnswersInZone {
  /** minutes that local time is behind UTC on 1 July 2026: the proof that the zone was in force */
  readonly offset: number;
  /** the canonical bytes of each answer */
  readonly bytes: readonly string[];
}

export type QuestionInZone = Pick<Deadlines.DeadlineQuestion, 'rule' | 'occurrence'>;

/** Answers from a child process: a process reads its time zone when it starts, and Jest's `process.env` is a copy. */
export function answersInZone(zone: string, questions: readonly QuestionInZone[]): AnswersInZone {
  const child = spawnSync(
    process.execPath,
    ['--conditions=source', '--eval', `(${answerAll.toString()})(${JSON.stringify(questions)})`],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as AnswersInZone;
}

/** Runs in the child process from source; it must not reference anything outside itself. */
function answerAll(questions: readonly QuestionInZone[]): void {
  const { createRequire, registerHooks } = process.getBuiltinModule('node:module');
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { fileURLToPath } = process.getBuiltinModule('node:url');
  const load = createRequire(`${process.cwd()}/package.json`);
  const { transformSync } = load('@swc/core') as typeof Swc;
  registerHooks({
    resolve(name, context, next) {
      for (const ending of name.startsWith('.') ? ['', '.ts'] : ['']) {
        try {
          return next(`${name}${ending}`, context);
        } catch {
          continue;
        }
      }
      return next(name.startsWith('.') ? `${name}/index.ts` : name, context);
    },
    load(url, context, next) {
      if (!url.endsWith('.ts')) return next(url, context);
      const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      return { format: 'commonjs', source: code, shortCircuit: true };
    },
  });
  const { canonicalJson } = load('#domain/kernel') as typeof Kernel;
  const { ukBankHolidays: calendar } = load('#domain/shipped-holidays') as typeof ShippedHolidays;
  const { computeDeadline } = load('#domain/deadlines') as typeof Deadlines;
  const bytes = questions.map((question) => canonicalJson(computeDeadline({ ...question, calendar })));
  process.stdout.write(JSON.stringify({ offset: new Date(2026, 6, 1).getTimezoneOffset(), bytes }));
}
