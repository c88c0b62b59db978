const document = { reference: 'Record of Proceedings, 20 May 2026' };
const ladder = { before: [{ count: 3, unit: 'month', to: ['owner'] }] };
const fact = { effectiveOn: '2026-05-20', evidence: document };
const day = {
  kind: 'day',
  on: '2027-05-05',
  divisions: ['england-and-wales'],
  title: { en: 'A bank holiday for the occasion', cy: 'Gŵyl banc ar gyfer yr achlysur' },
};
const progress = { type: 'note-progress', text: 'Fieldwork is done; the report is being drafted.' };
const proposal = {
  type: 'propose-change',
  proposalId: 'p-1',
  change: { kind: 'fact-withdrawal', reason: 'It has not happened', evidence: document },
};
const reason = { reason: 'The annual audit is over' };

const change = {
  on: '2026-05-20',
  posts: [{ from: 'aln-policy-lead', to: 'schools-policy-lead' }],
  which: { tags: ['aln-reform'] },
};
const definition = {
  id: 'summer-guidance',
  kind: 'one-off-commitment',
  title: { en: 'Guidance by the summer', cy: 'Canllawiau erbyn yr haf' },
  source: {
    file: 'letter-2026-03-13.txt',
    sha256: '4ef4dd918d77db0e12714c85abc33717b2cac89de93ac53400f0e0fa57989bd3',
    title: { en: 'Letter to the Committee', cy: 'Llythyr at y Pwyllgor' },
    on: '2026-03-13',
    speaker: 'Cabinet Secretary for Education',
    place: 'Q9',
    offset: 15470,
    sentence: 'I will publish guidance by 31 July 2026.',
  },
  responsible: 'Welsh Ministers',
  owner: 'aln-policy-lead',
  approver: 'deputy-director-aln',
  authority: 'ministerial',
  interpretation: { en: 'The day that the letter names.', cy: 'Y diwrnod a enwir yn y llythyr.' },
  readings: [
    {
      id: 'as-said',
      basis: 'policy',
      label: { en: 'By 31 July 2026', cy: 'Erbyn 31 Gorffennaf 2026' },
      reason: { en: 'The letter names the day.', cy: 'Mae’r llythyr yn enwi’r diwrnod.' },
      rule: { primitive: 'fixed-date', date: '2026-07-31', operator: 'on_or_before' },
    },
  ],
  workingReading: 'as-said',
};

const judged = { judged: [{ number: 1, entry: 'wm-alp-cycle' }], version: 1 };

/** A body that each operation takes, by its id. */
const EXAMPLES: Readonly<Record<string, object>> = {
  decisionsRegister: definition,
  decisionsPreview: definition,
  calendarFeedsMake: { of: { kind: 'post', postId: 'aln-policy-lead' }, language: 'en' },
  changesOfGovernmentPreview: change,
  changesOfGovernmentRecord: {
    ...change,
    act: 'senedd-2026',
    reason: 'A new government was formed',
    document,
  },
  decisionsSubmit: progress,
  decisionsPreviewCommand: progress,
  factsRecord: fact,
  factsPreview: fact,
  factsCorrect: proposal,
  factsPreviewCommand: proposal,
  holidaysPreview: { given: day },
  holidaysRecord: { given: day, evidence: document },
  auditScopesSet: { scope: { kind: 'everything' }, reason: 'The annual audit' },
  auditScopesEnd: reason,
  evidenceFilesErase: { reason: 'It holds somebody’s medical details' },
  casesOpen: { on: '2026-11-20', evidence: document },
  laddersPreviewOf: { ladder },
  kindLaddersPreview: { kind: 'recurring-duty', ladder },
  kindLaddersSet: { kind: 'recurring-duty', ladder, reason: 'Three months are enough' },
  kindLaddersGoOn: { kind: 'recurring-duty' },
  directoryGive: {
    to: 'rhys-morgan',
    posts: ['aln-policy-lead'],
    firstDay: '2026-12-01',
    lastDay: '2026-12-14',
  },
  documentsJudge: judged,
  documentsPreview: judged,
  documentsErase: { reason: 'It holds somebody’s medical details' },
  dutiesRegister: { owner: 'aln-policy-lead', approver: 'deputy-director-aln' },
  deadlinesCompute: { duty: 'D30', anchors: { 'request-received': { date: '2026-11-20' } } },
  deadlinesPhrase: { words: 'by the end of next term', saidOn: '2026-11-20' },
  savedViewsSave: {
    id: '0190b5a0-0000-7000-8000-000000000001',
    name: 'Mine, late',
    query: { standing: 'late', mine: 'yes' },
  },
  savedViewsRename: { name: 'Late' },
  serviceAccountsCreate: {
    id: 'monthly-report',
    scopes: ['read'],
    to: '2027-11-30',
    reason: 'The monthly report of the department',
  },
  serviceAccountsRevoke: { reason: 'The report is no longer made' },
  webhooksMake: { name: 'Case system', url: 'https://cases.example/cylch', topics: ['dates', 'work'] },
  webhooksChange: { name: 'Case system', url: 'https://cases.example/v2', reason: 'It has moved' },
  webhooksRotate: { overlapHours: 24 },
  webhooksPause: { reason: 'It is being rebuilt' },
  webhooksResume: {},
  webhooksEnd: { reason: 'It is switched off' },
  webhooksReplay: { fromPosition: 136, reason: 'A day of messages was lost' },
  setAsideRelease: { obligationId: 'wm-alp-cycle', subject: 'advance', reason: 'Mended in 0.4' },
};

export const exampleOf = (operationId: string): object | undefined => EXAMPLES[operationId];
