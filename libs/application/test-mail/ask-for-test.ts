import { setTimeout as wait } from 'node:timers/promises';
import { type ActAsked, recordServiceAct, tryServiceAct } from '#application/service-acts';
import type { Viewer } from '#application/queries';
import { administratorsOnly, isAdministrator } from '#application/stuck';
import type { TriedAct } from '#application/tried-acts';
import type { NameOf } from '#domain/history';
import { type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type AnsweredTestMail, askForTestMail, findTestMails } from '#record/test-mails';

interface AskedTest {
  readonly testId: string;
}

/** Puts on the record that a person has a test email sent to their own address, and leaves it to the worker. */
export async function askForTest(
  viewer: Viewer,
  ledger: Ledger,
  { testId, ...asked }: ActAsked & AskedTest,
): Promise<Result<AskedTest, Refusal<'administrators-only' | 'acted-meanwhile'>>> {
  if (!isAdministrator(viewer)) return refuse(administratorsOnly);
  const recorded = await recordServiceAct(ledger, { type: 'TestMailAsked', data: { testId } }, asked);
  if (!recorded.ok) return recorded;
  const { by, now } = asked;
  await askForTestMail(ledger.db, { id: testId, personId: by.personId, askedAt: now });
  return ok({ testId });
}

/** What asking for one would record. */
export const tryTest = (
  ledger: Pick<Ledger, 'readStream'>,
  { testId, ...asked }: ActAsked & AskedTest & { readonly name: NameOf },
): Promise<TriedAct> => tryServiceAct(ledger, { type: 'TestMailAsked', data: { testId } }, asked);

const LOOK_MS = 250;
const NEWEST = 50;

/** What became of a test, waited for so long at most; its outcome is null where no worker has answered yet. */
export async function testAnswered(
  { db }: Pick<Ledger, 'db'>,
  testId: string,
  mostMs: number,
): Promise<AnsweredTestMail | null> {
  for (let waited = 0; ; waited += LOOK_MS) {
    const found = (await findTestMails(db, NEWEST)).find(({ id }) => id === testId) ?? null;
    if (found?.outcome != null || waited >= mostMs) return found;
    await wait(LOOK_MS);
  }
}
