import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainFileError, readPlain } from './plain-file';

const folder = mkdtempSync(join(tmpdir(), 'cylch-plain-'));
const at = (name: string): string => join(folder, name);
let server: Server;

beforeAll(async () => {
  writeFileSync(at('file'), 'ŵ');
  writeFileSync(at('huge'), '');
  truncateSync(at('huge'), 2 ** 42);
  execFileSync('mkfifo', [at('pipe')]);
  symlinkSync('file', at('link'));
  symlinkSync('pipe', at('link to a pipe'));
  symlinkSync('loop', at('loop'));
  server = createServer();
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

describe('a file that others wrote', () => {
  it('is read where it is plain, or a link to a plain one', () => {
    expect(readPlain(at('file'), 2).toString()).toBe('ŵ');
    expect(readPlain(at('link'), 2).toString()).toBe('ŵ');
  });

  it.each([
    ['pipe', 'it is a pipe'],
    ['link to a pipe', 'it is a pipe'],
    ['socket', 'it is a socket'],
    ['/dev/zero', 'it is a device'],
    ['.', 'it is a folder'],
    ['loop', 'a link that leads to itself'],
    ['nothing', 'there is no such file'],
    ['huge', 'it has 4398046511104 bytes; at most 1000 are read here'],
  ])('is refused at once where it is %s', (name, why) => {
    const read = () => readPlain(name.startsWith('/') ? name : at(name), 1_000);
    expect(read).toThrow(PlainFileError);
    expect(read).toThrow(why);
  });
});
