import type { Browser } from 'playwright-core';
import { recordChange } from '#application/change-of-government';
import { giveDelegation } from '#application/delegation';
import { personForSubject } from '#application/directory';
import { addDays, personId } from '#domain/kernel';
import { actOnWebhook } from '#application/webhooks';
import { webhookIdSchema } from '#domain/webhooks';
import { changeRequestSchema } from '#domain/government';
import { fold } from '#domain/obligations';
import { sendCommand } from './send-command';
import type { Journey } from './start-journey';
import { Visitor } from './visitor';

const ENTRY = 'home-ed-guidance';
const ACT = 'change-for-the-test';
const WEBHOOK = '0190f5a0-1111-4111-8111-000000000001';
const PAUSED = '0190f5a0-1111-4111-8111-000000000002';

/** Attaches a file, by the form: it is kept. */
async function attachAFile(browser: Browser, journey: Journey): Promise<string> {
  const official = await Visitor.arrive(browser, journey.url, 'en', 'official');
  await official.signIn();
  const { page } = official;
  await official.open(`/obligations/${ENTRY}/attach-evidence`);
  await page.locator('#reference').fill('https://www.gov.wales/guidance');
  await page.locator('#description').fill('The published report');
  await official.fillDay('effectiveOn', journey.todayTyped());
  await page.setInputFiles('#file', {
    name: 'report.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('It.'),
  });
  await official.send(official.catalog('attach-evidence')('send'));
  await official.leave();
  return fold(await journey.ledger.readStream(ENTRY))?.evidence[0]?.evidenceId ?? '';
}

/** Hands the entry's post to another, as after an election. */
async function changeGovernment({ ledger, gateway, directory, today, now }: Journey): Promise<void> {
  const services = { ledger, gateway, directory, now: now() };
  const administrator = personForSubject(directory, 'sample-administrator');
  const request = changeRequestSchema.parse({
    act: ACT,
    on: addDays(today(), -1),
    reason: 'An election.',
    document: { reference: 'Record of the Senedd' },
    posts: [{ from: 'aln-policy-lead', to: 'curriculum-policy-lead' }],
    which: { ids: ['home-ed-resources'] },
  });
  const recorded = await recordChange(services, administrator!, request);
  if (!recorded.ok) throw new Error(recorded.refusal.message.en);
}

/** An absence to come, of which the official has no part. */
async function giveAnAbsence({ ledger, directory, today, now }: Journey): Promise<string> {
  const by = { personId: personId('rhys-morgan') };
  const [firstDay, lastDay] = [addDays(today(), 30), addDays(today(), 40)];
  const given = { from: by.personId, to: personId('dafydd-hughes'), firstDay, lastDay };
  const recorded = await giveDelegation({ ledger, directory }, { given, by, now: now() });
  if (!recorded.ok) throw new Error(recorded.refusal.message.en);
  return recorded.value.delegationId;
}

/** Another system that is notified, and one that is not for a while. */
async function notifyOthers({ ledger, directory, now }: Journey): Promise<readonly string[]> {
  const administrator = personForSubject(directory, 'sample-administrator');
  const [sending, paused] = [WEBHOOK, PAUSED].map((id) => webhookIdSchema.parse(id));
  const act = async (webhookId: typeof sending, asked: Parameters<typeof actOnWebhook>[2]['act']) => {
    const services = { ledger, now: now() };
    const done = await actOnWebhook(services, administrator!, { webhookId: webhookId!, act: asked });
    if (!done.ok) throw new Error(done.refusal.message.en);
  };
  const wanted = { name: 'Gwales', url: 'https://receiver.invalid/in', topics: [], kinds: [] };
  await act(sending, { kind: 'subscribe', wanted });
  await act(sending, { kind: 'test' });
  await act(paused, { kind: 'subscribe', wanted: { ...wanted, topics: ['dates'] } });
  await act(paused, { kind: 'pause', reason: 'A slip.' });
  const acts = ['change', 'rotate', 'pause', 'end', 'test', 'replay'];
  return [
    `webhooks/${WEBHOOK}`,
    ...acts.map((each) => `webhooks/${WEBHOOK}/${each}`),
    `webhooks/${PAUSED}`,
    `webhooks/${PAUSED}/resume`,
  ];
}

/** The pages of what was submitted, changed and recorded: paths by who opens them. */
export async function seedDecisions(browser: Browser, journey: Journey) {
  const evidenceId = await attachAFile(browser, journey);
  await sendCommand(journey, 'official', [ENTRY, 'oneOffCommitment'], {
    type: 'submit-completion',
    occurrence: 1,
    actEffectiveOn: journey.today(),
    evidenceIds: [evidenceId],
    statement: 'The published report',
  });
  await changeGovernment(journey);
  const absence = await giveAnAbsence(journey);
  const webhooks = await notifyOthers(journey);
  const [first] = await journey.ledger.readStream(ENTRY);
  return {
    official: [`change-of-government/${ACT}`, `obligations/${ENTRY}/records/${first?.position}`],
    approver: [`approvals/${ENTRY}/completion/1`, 'delegations', `delegations/${absence}/end`],
    administrator: [`obligations/${ENTRY}/evidence/${evidenceId}/erase`, ...webhooks],
  } as const;
}
