import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from '#application/notifications';
import { leafHash, newSigner } from '#transparency/tlog';
import {
  extendLog,
  judgeCheckpoint,
  openLog,
  publishCheckpoint,
  signCheckpoint,
} from '#transparency/published-log';
import { verifyTimeStamp } from '#transparency/time-stamps';
import { startMailServer } from '../../../../tests/chaos/support/mail-server';
import { startTimeStampingAuthority } from '../../../../tests/support/time-stamping-authority';
import { startWitness } from '../../../../tests/support/witness';
import { Depositor, mailDeposit, timeStampDeposit } from './deposits';
import { parseWitness, witnessDeposit } from './witness-deposit';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const { signer } = newSigner('log.example/ledger');
let folder: string;
/** the folder's time: files tell when earlier deposits were made */
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cylch-deposits-'));
  now = statSync(folder).mtimeMs;
});
afterEach(() => rmSync(folder, { recursive: true }));

function publish(from: number, to: number): void {
  const leaves = Array.from({ length: to - from }, (_, n) => {
    const entry = Buffer.from(`${from + n}`);
    return { hash: leafHash(entry), entry };
  });
  const root = extendLog(openLog(folder), from, leaves);
  if (!root.ok) throw new Error('too large');
  const checkpoint = { origin: signer.name, size: to, root: root.value, extensions: [] };
  publishCheckpoint(folder, to, signCheckpoint(checkpoint, [signer]));
}

const newest = () => {
  const read = openLog(folder).newest();
  if (!read.ok || read.value === null) throw new Error('no checkpoint');
  return read.value;
};

it('a time stamp stands beside the newest checkpoint, and is asked for again only once it is due', async () => {
  const authority = await startTimeStampingAuthority();
  const deposit = timeStampDeposit(authority.url, HOUR);
  publish(0, 3);
  const depositor = new Depositor([deposit]);
  expect(await depositor.makeDue(openLog(folder), now)).toEqual([]);
  const stamp = openLog(folder).stamp(3);
  const verdict = await verifyTimeStamp(stamp!, Buffer.from(newest().note.text), [authority.root]);
  expect(verdict).toMatchObject({ ok: true });
  publish(3, 5);
  await depositor.makeDue(openLog(folder), now + HOUR / 2);
  expect(openLog(folder).stamp(5)).toBeNull();
  // another process knows from the folder when the last was made
  await new Depositor([deposit]).makeDue(openLog(folder), now + HOUR / 2);
  expect(openLog(folder).stamp(5)).toBeNull();
  await depositor.makeDue(openLog(folder), now + HOUR);
  expect(openLog(folder).stamp(5)).not.toBeNull();
  await authority.close();
});

it('the auditor gets the checkpoint by mail in both languages, once', async () => {
  const server = await startMailServer();
  const transport = createTransport(server.url);
  const mailed = { transport, from: 'cylch@gov.example', to: 'auditor@audit.example' };
  const depositor = new Depositor([mailDeposit(mailed, HOUR)]);
  publish(0, 3);
  expect(await depositor.makeDue(openLog(folder), now)).toEqual([]);
  expect(await depositor.makeDue(openLog(folder), now + 2 * HOUR)).toEqual([]);
  expect(server.mails).toHaveLength(1);
  const [mail] = server.mails;
  expect(mail?.subject).toBe('Pwynt gwirio / Checkpoint 3');
  expect(mail?.text).toContain('Cadwch y neges hon.');
  expect(mail?.text).toContain('Please keep this message.');
  expect(mail?.attachments[0]?.content.toString()).toBe(newest().written);
  await server.stop();
});

it('a mail that the server refuses is said, and sent when it takes it', async () => {
  const server = await startMailServer();
  const transport = createTransport(server.url);
  server.behave({ onRecipient: () => 450 });
  const depositor = new Depositor([mailDeposit({ transport, from: 'a@b.example', to: 'c@d.example' }, HOUR)]);
  publish(0, 3);
  expect(await depositor.makeDue(openLog(folder), now)).toMatchObject([
    { name: { en: 'email to the auditor' } },
  ]);
  server.behave({});
  expect(await depositor.makeDue(openLog(folder), now)).toEqual([]);
  expect(server.mails).toHaveLength(1);
  await server.stop();
});

it('witnesses cosign, each told what it saw last, and the checkpoint carries them all', async () => {
  const first = await startWitness('first.example', signer);
  const second = await startWitness('second.example', signer);
  const deposits = [first, second].map((witness) =>
    witnessDeposit(parseWitness(`${witness.verifier.text}=${witness.url}`), 0),
  );
  publish(0, 3);
  for (const deposit of deposits)
    expect(await new Depositor([deposit]).makeDue(openLog(folder), now)).toEqual([]);
  const trust = { keys: [signer], witnesses: [first.verifier, second.verifier], quorum: 2 };
  expect(judgeCheckpoint(newest(), trust)).toMatchObject({ ok: true });
  publish(3, 10);
  expect(await new Depositor(deposits.slice(0, 1)).makeDue(openLog(folder), now)).toEqual([]);
  publish(10, 400);
  for (const deposit of deposits)
    expect(await new Depositor([deposit]).makeDue(openLog(folder), now)).toEqual([]);
  expect([first.remembered(), second.remembered()]).toEqual([400, 400]);
  expect(judgeCheckpoint(newest(), trust)).toMatchObject({ ok: true });
  await first.close();
  await second.close();
});

it('witnesses who answer at the same time do not undo each other’s cosignatures', async () => {
  const witnesses = [
    await startWitness('first.example', signer),
    await startWitness('second.example', signer),
  ];
  const deposits = witnesses.map(({ url, verifier }) => witnessDeposit({ url, verifier }, HOUR));
  publish(0, 3);
  expect(await new Depositor(deposits).makeDue(openLog(folder), now)).toEqual([]);
  const trust = { keys: [signer], witnesses: witnesses.map(({ verifier }) => verifier), quorum: 2 };
  expect(judgeCheckpoint(newest(), trust)).toMatchObject({ ok: true });
  for (const witness of witnesses) await witness.close();
});

it('a cosignature that comes late does not put the newest checkpoint back', async () => {
  const witness = await startWitness('first.example', signer);
  const deposit = witnessDeposit({ url: witness.url, verifier: witness.verifier }, 0);
  publish(0, 3);
  const cosigning = new Depositor([deposit]).makeDue(openLog(folder), now);
  publish(3, 5);
  expect(await cosigning).toEqual([]);
  expect(newest().size).toBe(5);
  const third = openLog(folder).checkpoint(3);
  expect(third).toMatchObject({ value: { note: { signatures: [{}, { name: 'first.example' }] } } });
  await witness.close();
});

it('a clock that stood in the future and was set back holds no deposit up', async () => {
  const authority = await startTimeStampingAuthority();
  const depositor = new Depositor([timeStampDeposit(authority.url, HOUR)]);
  publish(0, 3);
  await depositor.makeDue(openLog(folder), now + 1_000 * HOUR);
  publish(3, 5);
  await depositor.makeDue(openLog(folder), now);
  expect(openLog(folder).stamp(5)).not.toBeNull();
  await authority.close();
});

it('a witness who saw another history does not cosign, and the others are not hindered', async () => {
  const witness = await startWitness('first.example', signer);
  const deposit = witnessDeposit({ url: witness.url, verifier: witness.verifier }, 0);
  publish(0, 9);
  await new Depositor([deposit]).makeDue(openLog(folder), now);
  rmSync(folder, { recursive: true });
  publish(0, 3);
  const authority = await startTimeStampingAuthority();
  const failed = await new Depositor([deposit, timeStampDeposit(authority.url, HOUR)]).makeDue(
    openLog(folder),
    now,
  );
  expect(failed).toEqual([{ name: deposit.name, why: 'it has cosigned 9 records of another history' }]);
  expect(openLog(folder).stamp(3)).not.toBeNull();
  await witness.close();
  await authority.close();
});

it.each(['nonsense', 'key=ftp://x', `${signer.text}=http://127.0.0.1/`])('%s is no witness', (text) => {
  expect(() => parseWitness(text)).toThrow('is no witness');
});
