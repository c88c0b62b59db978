import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { nestLogger } from '#platform/logger';
import { installRuntime } from './temporal/runtime';
import type { WorkerOptions } from './settings/settings';
import { WorkerModule } from './worker.module';

/** Starts this process's workers; resolves when they poll and some build serves. Close it to stop. */
export async function startWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  installRuntime();
  return NestFactory.createApplicationContext(WorkerModule.with(options), {
    logger: nestLogger,
    abortOnError: false,
  });
}
