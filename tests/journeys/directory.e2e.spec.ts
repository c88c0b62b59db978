import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { parseDocument } from 'yaml';
import { giveDelegation } from '#application/delegation';
import { formatDate } from '#domain/deadlines';
import { addDays, commandId, obligationId, personId, postId, startOfDay } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import { eventually } from '../support/eventually';
import { TEST_NOW } from '../support/test-now';
import { type WebhookReceiver, answer, startReceiver } from '../support/webhook-receiver';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';
import { WIDTHS } from './support/widths';

const OBLIGATION = 'home-ed-guidance';
const note = { type: 'note-progress', text: 'The draft is out for comment.' } as const;

let journey: Journey;
let browser: Browser;
let sample: string;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
  sample = readFileSync(journey.directoryFile, 'utf8');
}, 180_000);
afterEach(() => writeFileSync(journey.directoryFile, sample));
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

/** Takes the sample official out of the directory file, under everybody's feet. */
function takeOutTheOfficial(): void {
  const document = parseDocument(sample);
  document.deleteIn(['people', 0]);
  writeFileSync(journey.directoryFile, document.toString());
}

/** Straight to Temporal, with nothing but its port. */
async function answerTo(actor: Actor) {
  const message = { v: 1, commandId: commandId(randomUUID()), command: note, actor } as const;
  const request = { obligationId: obligationId(OBLIGATION), workflowType: 'oneOffCommitment' } as const;
  return journey.gateway.execute({ ...request, message });
}
const version = async () => (await journey.ledger.readStream(obligationId(OBLIGATION))).length;

it.each<[string, Actor]>([
  ['unknown-person', { personId: personId('nobody-we-know'), roles: ['official'] }],
  ['roles-not-held', { personId: personId('eleri-price'), roles: ['official'] }],
  ['roles-not-held', { personId: personId('non-griffiths'), roles: ['official', 'approver'] }],
  [
    'post-not-held',
    { personId: personId('non-griffiths'), postId: postId('deputy-director-aln'), roles: ['official'] },
  ],
  [
    'no-delegation',
    { personId: personId('non-griffiths'), roles: ['official'], onBehalfOf: personId('rhys-morgan') },
  ],
  ['unknown-service', { personId: personId('clock'), roles: ['system'] }],
])('the worker refuses what the directory does not bear out, whoever sends it: %s', async (code, actor) => {
  const before = await version();
  expect(await answerTo(actor)).toMatchObject({ accepted: false, refusal: { code } });
  expect(await version()).toBe(before);
});

it('a person taken out of the directory is out at once, in the pages and in the worker', async () => {
  const official = await Visitor.arrive(browser, journey.url, 'en', 'official');
  await official.signIn();
  expect(await official.open(`/obligations/${OBLIGATION}`)).toBe(200);
  expect(await official.page.title()).toContain('guidance');
  const before = await version();
  takeOutTheOfficial();
  await official.open(`/obligations/${OBLIGATION}`);
  expect(new URL(official.page.url()).pathname).not.toContain(OBLIGATION);
  await expect(sendCommand(journey, 'official', [OBLIGATION, 'oneOffCommitment'], note)).rejects.toThrow(
    'unknown-person',
  );
  expect(await version()).toBe(before);
  writeFileSync(journey.directoryFile, sample);
  expect(await official.open(`/obligations/${OBLIGATION}`)).toBe(200);
  await sendCommand(journey, 'official', [OBLIGATION, 'oneOffCommitment'], note);
  expect(await version()).toBe(before + 1);
  await official.leave();
});

it('a file that cannot be read lets nobody new in and throws nobody out', async () => {
  const official = await Visitor.arrive(browser, journey.url, 'cy', 'official');
  await official.signIn();
  writeFileSync(journey.directoryFile, 'people: [');
  expect(await official.open(`/obligations/${OBLIGATION}`)).toBe(200);
  await official.leave();
});

it('the page names who acts for whoever is away, whose mail they get a copy of', async () => {
  const rhys = personId('rhys-morgan');
  const given = {
    from: rhys,
    to: personId('non-griffiths'),
    firstDay: journey.today(),
    lastDay: addDays(journey.today(), 7),
  };
  const services = { ledger: journey.ledger, directory: journey.directory };
  const decision = await giveDelegation(services, {
    given,
    by: { personId: rhys },
    now: startOfDay(journey.today()),
  });
  expect(decision.ok).toBe(true);
  for (const language of ['en', 'cy'] as const) {
    const official = await Visitor.arrive(browser, journey.url, language, 'official');
    await official.signIn();
    await official.open(`/obligations/${OBLIGATION}`);
    const until = formatDate(given.lastDay, language);
    expect(await official.text()).toContain(
      language === 'en'
        ? `Rhys Morgan, for whom Non Griffiths acts until ${until}`
        : `Rhys Morgan: mae Non Griffiths yn gweithredu ar ran y person hwn tan ${until}`,
    );
    await official.checkPage('deputy');
    expect(official.faults).toEqual([]);
    await official.leave();
  }
  await sendCommand(journey, 'official', [OBLIGATION, 'oneOffCommitment'], {
    type: 'close',
    ground: 'entered-in-error',
    reason: 'It is twice on the register.',
  });
  await eventually(() =>
    Promise.resolve(
      journey.mailbox
        .all()
        .some(
          ({ to, cc, text }) =>
            text.includes('It is twice on the register.') &&
            cc.includes('non.griffiths@cylch.example') &&
            to.includes('deputy-director-aln@cylch.example'),
        ),
    ),
  );
}, 120_000);

describe('another system is notified', () => {
  const language = 'cy';
  let receiver: WebhookReceiver;
  beforeAll(async () => {
    receiver = await startReceiver();
  });
  afterAll(() => receiver.close());

  it('by an administrator: made, its secret shown once, tested, each attempt seen, paused, and ended', async () => {
    const visitor = await Visitor.arrive(browser, journey.url, language, 'administrator', {
      width: WIDTHS.phone,
    });
    await visitor.signIn();
    const { page } = visitor;
    const t = visitor.catalog('webhook');
    const act = async (path: string, folder: string, fill: () => Promise<void> = () => Promise.resolve()) => {
      await visitor.open(path);
      await visitor.checkPage(folder);
      await fill();
      await visitor.send(visitor.catalog(folder)('send'));
    };
    const because = () => visitor.write(page.locator('#reason'), 'A slip.');

    await act('/webhooks/new', 'make-webhook', async () => {
      await visitor.write(page.locator('#name'), 'Gwales');
      await visitor.write(page.locator('#url'), `${receiver.origin}/in`);
    });
    const path = new URL(page.url()).pathname.replace(`/${language}`, '');
    await visitor.click(page.getByRole('button', { name: t('secret.show') }));
    await page.locator('#secret').waitFor();
    await visitor.checkPage('webhook-secret');
    const secret = await page.locator('#secret').innerText();
    await page.reload();
    expect(await visitor.text()).not.toContain(secret);
    await visitor.open(path);
    expect(await page.getByRole('button', { name: t('secret.show') }).count()).toBe(0);

    await act(`${path}/test`, 'test-webhook');
    expect(await visitor.text()).toContain(t('done.testAccepted'));
    await answerTo({
      personId: personId('non-griffiths'),
      postId: postId('aln-policy-lead'),
      roles: ['official'],
    });
    await eventually(() => receiver.received.length === 2, { what: 'the event at the receiver' });
    const messages = receiver.received.map(({ body, headers }) =>
      new Webhook(secret).verify(body, headers as Record<string, string>),
    );
    expect(messages).toMatchObject([
      { type: 'webhook.test' },
      {
        type: 'ProgressNoted',
        data: { subject: OBLIGATION, link: `${journey.url}/en/obligations/${OBLIGATION}` },
      },
    ]);
    expect(JSON.stringify(messages)).not.toContain(note.text);

    receiver.answers(answer(503, 'down\u202e'));
    await act(`${path}/test`, 'test-webhook');
    await visitor.checkPage('webhook');
    expect(await visitor.text()).toContain('down\\u202e');
    await act(`${path}/pause`, 'pause-webhook', because);
    await act(`${path}/resume`, 'resume-webhook');
    await act(`${path}/end`, 'end-webhook', because);
    expect(await visitor.text()).toContain(t('state.ended'));
    await visitor.leave();
    expect(visitor.faults).toEqual([]);
  });
});
