import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Language, addDays, calendarDate } from '#domain/kernel';
import { sha256Schema } from '#domain/obligations';
import { launchBrowser } from './support/browser';
import {
  HELP_PICTURES,
  PICTURES,
  type Picture,
  SHOWN,
  folderOfHelp,
  folderOfPictures,
  pictureFile,
} from './support/pictures';
import { smallPng } from './support/small-png';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

const FOLDERS = [
  [folderOfPictures, PICTURES],
  [folderOfHelp, HELP_PICTURES],
] as const;

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: '2026-11-24T10:00:00Z' }), launchBrowser()]);
  await somethingToShow();
  for (const [folder] of FOLDERS) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

/** A day that is asked for, evidence, and something recorded late. */
async function somethingToShow(): Promise<void> {
  await sendCommand(journey, 'official', [SHOWN.guidance, 'oneOffCommitment'], {
    type: 'propose-change',
    proposalId: SHOWN.proposal,
    change: {
      kind: 'deferral',
      occurrence: 1,
      newLastDay: calendarDate('2027-03-31'),
      reason: 'Estynnwyd yr ymgynghoriad. / The consultation was extended.',
      decision: {
        decidedBy: 'Cabinet Secretary for Education',
        reference: 'MA/LN/1234/26',
        on: journey.today(),
      },
    },
  });
  await sendCommand(journey, 'official', [SHOWN.review, 'recurringDuty'], {
    type: 'attach-evidence',
    evidenceId: 'evidence-shown',
    reference: 'https://www.llyw.cymru/adolygiad',
    description: 'Adroddiad yr adolygiad / The report of the review',
    sha256: sha256Schema.parse('ab'.repeat(32)),
    effectiveOn: addDays(journey.today(), -90),
    late: {
      reason: 'The register was loaded after the report was published.',
      document: { reference: 'Publication notice of 26 August 2026' },
    },
  });
}

async function take(asked: Picture, folder: string, language: Language): Promise<void> {
  const { name, path, role = 'official', before, from, height } = asked;
  const visitor = await Visitor.arrive(browser, journey.url, language, role);
  const { page } = visitor;
  await visitor.signIn();
  expect([path, await visitor.open(path)]).toEqual([path, 200]);
  await before?.(visitor);
  const top = from === undefined ? 0 : ((await page.locator(from).first().boundingBox())?.y ?? 0) - 8;
  const picture = await page.screenshot({
    fullPage: from !== undefined,
    clip: { x: 0, y: Math.max(0, top), width: 1280, height },
  });
  writeFileSync(join(folder, pictureFile(name, language)), smallPng(picture));
  await visitor.leave();
}

it.each(['en', 'cy'] as const)(
  'pictures of the pages for README and help, in %s',
  async (language) => {
    for (const [folder, pictures] of FOLDERS)
      for (const picture of pictures) await take(picture, folder, language);
  },
  900_000,
);
