import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Checkpoint,
  type Verifier,
  newSigner,
  parseCheckpoint,
  parseNote,
  signedNote,
  verifyConsistency,
  verifyNote,
} from '#transparency/tlog';

export interface TestWitness {
  readonly url: string;
  readonly verifier: Verifier;
  /** size of the last cosigned checkpoint */
  remembered(): number;
  close(): Promise<void>;
}

const COSIGNED_AT = 1_764_000_000;

/** A witness of c2sp.org/tlog-witness over HTTP on loopback, for one log. */
export async function startWitness(name: string, log: Verifier): Promise<TestWitness> {
  const { signer } = newSigner(name, 'cosignature');
  let last: Checkpoint | undefined;
  const judge = (body: string): readonly [number, string] => {
    const [heading = '', written = ''] = body.split(/\n\n(.*)/s);
    const [old = '', ...proof] = heading.split('\n');
    const from = Number(old.replace('old ', ''));
    const note = parseNote(written);
    const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note;
    if (!note.ok || !checkpoint.ok) return [400, ''];
    const verified = verifyNote(note.value, [log]);
    if (!verified.ok || verified.value.length === 0) return [403, ''];
    if (from !== (last?.size ?? 0)) return [409, `${last?.size ?? 0}\n`];
    const { size: to, root: toRoot } = checkpoint.value;
    const hashes = proof.map((line) => Buffer.from(line, 'base64'));
    if (last !== undefined && !verifyConsistency({ from, to, fromRoot: last.root, toRoot, proof: hashes }))
      return [422, ''];
    last = checkpoint.value;
    const cosigned = signedNote(note.value.text, [signer], COSIGNED_AT);
    return [200, cosigned.slice(note.value.text.length + 1)];
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [status, text] = judge(body);
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    verifier: signer,
    remembered: () => last?.size ?? 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
