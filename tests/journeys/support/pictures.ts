import { join } from 'node:path';
import type { Language } from '#domain/kernel';
import type { Role, Visitor } from './visitor';

/** What README and help show of a page, by `npm run record:screenshots`. */
export interface Picture {
  readonly name: string;
  readonly path: string;
  /** who sees it; an official unless given */
  readonly role?: Role;
  /** what is done on the page before the picture is taken */
  readonly before?: (visitor: Visitor) => Promise<void>;
  /** what stands at the top of the picture; the whole window unless given */
  readonly from?: string;
  readonly height: number;
}

/** What the pictures show: pending and attached before they are taken. */
export const SHOWN = {
  review: 'wm-alp-cycle',
  guidance: 'healthcare-needs-guidance',
  proposal: 'proposal-shown',
};
const REVIEW = `/obligations/${SHOWN.review}`;
const GUIDANCE = `/obligations/${SHOWN.guidance}`;
const APPROVAL = `/approvals/${SHOWN.guidance}/change/${SHOWN.proposal}`;

/** Fills in a deferral as far as the page that shows what would be recorded. */
async function checksADeferral(visitor: Visitor): Promise<void> {
  const { page, language } = visitor;
  const reason = { en: 'The consultation was extended.', cy: 'Estynnwyd yr ymgynghoriad.' };
  await visitor.fillDay('newLastDay', ['2027', '6', '30']);
  await page
    .locator('#decidedBy')
    .fill(language === 'en' ? 'The Cabinet Secretary' : 'Yr Ysgrifennydd Cabinet');
  await visitor.fillDay('on', ['2026', '11', '23']);
  await page.locator('#reference').fill('MA/LN/1234/26');
  await page.locator('#reason').fill(reason[language]);
  await visitor.check();
}

/** Of README. */
export const PICTURES: readonly Picture[] = [
  { name: 'home', path: '', height: 900 },
  { name: 'obligation', path: REVIEW, height: 900 },
  { name: 'approval', path: APPROVAL, role: 'approver', height: 900 },
];

const opens =
  (summary: string) =>
  ({ page }: Visitor): Promise<void> =>
    page.locator(summary).first().click();

/** Of the help, by its topic. */
export const HELP_PICTURES: readonly Picture[] = [
  { name: 'find-an-entry', path: '/register?text=ALN', from: 'main', height: 900 },
  { name: 'read-an-entry', path: REVIEW, from: 'main', height: 720 },
  { name: 'put-on-the-register', path: '/new', from: 'main', height: 900 },
  { name: 'read-a-document', path: '/documents/read', from: 'main', height: 900 },
  { name: 'load-a-spreadsheet', path: '/new/spreadsheet', from: 'main', height: 860 },
  { name: 'vague-dates', path: `${GUIDANCE}/choose-reading`, from: 'main', height: 900 },
  { name: 'record-completion', path: `${REVIEW}/submit-completion/1`, from: 'main', height: 860 },
  { name: 'attach-evidence', path: `${REVIEW}/attach-evidence`, from: 'main', height: 860 },
  {
    name: 'move-a-date',
    path: `${GUIDANCE}/propose-deferral/1`,
    before: checksADeferral,
    from: 'main',
    height: 1100,
  },
  { name: 'correct-a-mistake', path: `${REVIEW}/propose-correction/1`, from: 'main', height: 860 },
  { name: 'be-away', path: '/delegations', from: 'main', height: 640 },
  { name: 'approve', path: APPROVAL, role: 'approver', from: 'main', height: 1100 },
  {
    name: 'see-what-was-known',
    path: REVIEW,
    role: 'auditor',
    before: opens('#earlier-version summary'),
    from: '#earlier-version',
    height: 620,
  },
  { name: 'see-late-recordings', path: '/late-recordings', role: 'auditor', from: 'main', height: 560 },
  {
    name: 'replay-decisions',
    path: `/replay?asked=yes&obligation=${SHOWN.review}`,
    role: 'auditor',
    from: 'main',
    height: 900,
  },
  { name: 'take-a-bundle', path: '/bundle', role: 'auditor', from: 'main', height: 720 },
  {
    name: 'see-what-was-sent',
    path: '/sent-to?who=post%3Adeputy-director-aln',
    role: 'auditor',
    from: 'main',
    height: 760,
  },
  { name: 'keep-people-right', path: '/people', role: 'administrator', from: 'main', height: 720 },
  { name: 'record-facts', path: '/record-fact', from: 'main', height: 760 },
  { name: 'ladder', path: `${REVIEW}/ladder`, from: 'main', height: 720 },
  { name: 'statute-book', path: '/duties/D1', from: 'main', height: 860 },
];

export const folderOfPictures = join(__dirname, '../../../infra/docs/pictures');
export const folderOfHelp = join(__dirname, '../../../apps/web/assets/pictures');

export const pictureFile = (name: string, language: Language): string => `${name}-${language}.png`;
