import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ChildTask } from './deliver-until';

export interface Child {
  /** the next line of output; null at the end */
  line(): Promise<string | null>;
  /** SIGKILL: no handler runs, no buffer is flushed. Resolves when it is gone. */
  kill(): Promise<void>;
  /** all output, once it has exited. @throws Error when it failed */
  end(): Promise<string>;
}

const program = join(__dirname, '..', 'deliver-child.cjs');

/** Starts a deliverer from source in a child process. */
export function startChild(task: ChildTask): Child {
  const child = spawn(process.execPath, ['--conditions=source', program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  });
  let said = '';
  let complained = '';
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  child.stdin.end(JSON.stringify(task));
  return {
    line: async () => {
      const spoken = new Promise<string>((resolve) => {
        const poll = (): void => {
          if (said.includes('\n')) resolve(said.split('\n')[0] ?? '');
        };
        child.stdout.on('data', poll);
        poll();
      });
      return Promise.race([spoken, gone.then(() => null)]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    end: async () => {
      const code = await gone;
      if (code !== 0) throw new Error(`the deliverer ended with ${code}:\n${complained}`);
      return said.trim();
    },
  };
}
