import type { INestApplicationContext, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { installRuntime } from './temporal/runtime';
import type { WorkerOptions } from './options';
import { WorkerModule } from './worker.module';

const nest: NestApplicationOptions = { logger: ['warn', 'error', 'fatal'], abortOnError: false };

/** Starts this process's workers; resolves when they poll and every clock is as the ledger has it. Close it to stop. */
export async function startWorker(options: WorkerOptions): Promise<INestApplicationContext> {
  installRuntime();
  return NestFactory.createApplicationContext(WorkerModule.with(options), nest);
}
