import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type TimeStampingAuthority,
  startTimeStampingAuthority,
} from '../../../tests/support/time-stamping-authority';
import { askTimeStamp } from './ask';
import { verifyTimeStamp } from './verify';

const bytes = Buffer.from('cylch.example/ledger\n12\nroot\n');
let authority: TimeStampingAuthority;

beforeAll(async () => {
  authority = await startTimeStampingAuthority();
});
afterAll(() => authority.close());

it('says when these bytes were seen, and by which authority', async () => {
  const verdict = await verifyTimeStamp(await askTimeStamp(authority.url, bytes), bytes, [authority.root]);
  expect(verdict).toMatchObject({ ok: true, value: { authority: 'CN=Test stamping' } });
  const at = verdict.ok ? Date.parse(verdict.value.at) : 0;
  expect(Math.abs(at - authority.repliedAt())).toBeLessThan(2_000);
});

it('proves nothing of other bytes', async () => {
  const reply = await askTimeStamp(authority.url, bytes);
  const verdict = await verifyTimeStamp(reply, Buffer.from('other'), [authority.root]);
  expect(verdict).toMatchObject({ ok: false, refusal: { code: 'bad-time-stamp' } });
});

it('proves nothing under a root that nobody trusts', async () => {
  const stranger = await startTimeStampingAuthority();
  const reply = await askTimeStamp(authority.url, bytes);
  expect(await verifyTimeStamp(reply, bytes, [stranger.root])).toMatchObject({ ok: false });
  expect(await verifyTimeStamp(reply, bytes, [])).toMatchObject({ ok: false });
  await stranger.close();
});

it('proves nothing with any byte of its signed part changed', async () => {
  const reply = await askTimeStamp(authority.url, bytes);
  const cut = reply.slice(0, -10);
  expect(await verifyTimeStamp(cut, bytes, [authority.root])).toMatchObject({ ok: false });
  for (let index = 40; index < reply.length; index += Math.ceil(reply.length / 40)) {
    const changed = Uint8Array.from(reply);
    changed[index] = (changed[index] ?? 0) ^ 1;
    const verdict = await verifyTimeStamp(changed, bytes, [authority.root]);
    const genuine = await verifyTimeStamp(reply, bytes, [authority.root]);
    if (verdict.ok) expect(verdict).toEqual(genuine);
  }
  const signature = Uint8Array.from(reply);
  signature[signature.length - 5] = (signature[signature.length - 5] ?? 0) ^ 1;
  expect(await verifyTimeStamp(signature, bytes, [authority.root])).toMatchObject({ ok: false });
});

it('an authority that answers with an error is named as such', async () => {
  const closed = createServer((_request, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await expect(askTimeStamp(`http://127.0.0.1:${port}/`, bytes)).rejects.toThrow('answered 503');
  closed.close();
});
