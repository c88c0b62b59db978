import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { url } from 'node:inspector';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import { type DecisionWatch, unwatched } from '#application/set-aside';
import { OPTIONS, type WorkerOptions } from '../settings/settings';
import { buildOf } from '../settings/build-id';
import { SharedBoard, newBoard } from './shared-board';
import type { WatchdogData } from './thread';

const BEAT_MS = 100;

/**
 * A thread that sees when this process’s event loop falls silent, notes which command was being decided, and ends the process;
 * while the loop lives, it tells so. Where the process is not the worker’s own, there is none.
 */
@Injectable()
export class Watchdog {
  private readonly board = new SharedBoard(newBoard());
  private thread: Worker | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(@Inject(OPTIONS) private readonly options: WorkerOptions) {}

  get watch(): DecisionWatch {
    if (this.options.watchdog !== true) return unwatched;
    const { board } = this;
    return {
      suspicious: () => board.watched > 0,
      suspect: () => void (board.watched += 1),
      deciding: (command, counted) => (board.deciding = { command, counted }),
      decided: () => (board.deciding = null),
    };
  }

  /** Resolves once it is known whether any command is watched. */
  async begin(): Promise<void> {
    if (this.options.watchdog !== true) return;
    const { DATABASE_URL, WORKER_SILENCE_SECONDS } = this.options.settings;
    // a process that stands at a breakpoint is not ended
    const silenceMs = url() === undefined ? WORKER_SILENCE_SECONDS * 1_000 : 0;
    const workerId = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
    const workerData: WatchdogData = {
      buffer: this.board.buffer,
      databaseUrl: DATABASE_URL,
      workerId,
      build: buildOf(this.options.settings),
      silenceMs,
    };
    // until the thread has asked, every decision is looked up
    this.board.watched = 1;
    this.thread = new Worker(join(__dirname, 'thread.js'), { workerData });
    this.thread.on('error', this.options.onFatal);
    this.heartbeat = setInterval(() => this.board.beat(), BEAT_MS);
    await once(this.thread, 'message');
  }

  async end(): Promise<void> {
    if (this.thread === undefined) return;
    const ended = once(this.thread, 'exit');
    this.thread.postMessage('end');
    await ended;
    clearInterval(this.heartbeat);
  }
}
