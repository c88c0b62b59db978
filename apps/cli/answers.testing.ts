/** Commands that record, send or make something; their own tests look at what they answer. */
export const ACTS: readonly string[] = [
  'answer',
  'audit bundle',
  'audit new-key',
  'audit rebuild-log',
  'audit scope end',
  'audit scope set',
  'calendar record',
  'calendar update',
  'case open',
  'case template',
  'change-of-government continue',
  'change-of-government record',
  'completion',
  'directory delegate',
  'directory end',
  'directory record',
  'duty register',
  'erase',
  'erasures replay',
  'evidence add',
  'evidence erase',
  'evidence get',
  'fact record',
  'feed end',
  'feed make',
  'ladder kind continue',
  'ladder kind set',
  'ladder set',
  'link',
  'mail test',
  'migrate',
  'projections resume',
  'rebuild',
  'reconcile',
  'rule amend',
  'schema',
  'set-aside release',
  'unlink',
  'versions serve',
];

export const OF = 'wm-alp-cycle';
const BY = ['--by', 'non-griffiths'];

/** A title such as no terminal should be given: it would be obeyed, or read backwards. */
export const HOSTILE = String.raw`\e]0;owned\a\u202E\u200B`;

/** Every reading command, some in more than one way. @param file one of the folder by its name, with what it holds */
export function readings(
  file: (name: string, text: string) => string,
  bundle: string,
): readonly (readonly [string, readonly string[]])[] {
  const rule = file('rule.yaml', 'primitive: fixed-date\ndate: 2028-03-31\noperator: on_or_before\n');
  const question = file(
    'question.jsonl',
    `${JSON.stringify({ rule: { primitive: 'fixed-date', date: '2027-03-31', operator: 'before' } })}\n{}\n`,
  );
  const ladder = file(
    'steps.json',
    JSON.stringify({ before: [{ count: 5, unit: 'week', to: ['owner', 'approver'] }] }),
  );
  const newer = [
    '--from',
    '2026-11-24',
    '--rule',
    rule,
    '--provision-en',
    'x',
    '--provision-cy',
    'y',
    '--reason',
    'z',
  ];
  return [
    ['show', ['aln-code-amend']],
    ['feed list', []],
    ['feed write', BY],
    ['show', [OF]],
    ['who-decides', []],
    ['who-decides', [OF]],
    ['forecast', [OF]],
    ['rehearse', [OF, '--years', '1']],
    ['links', ['aln-code-amend']],
    ['waking', []],
    ['case list', ['aln-code-amend']],
    ['case count', ['aln-code-amend']],
    ['rule preview', ['home-ed-guidance', ...newer, ...BY]],
    ['duty list', []],
    ['duty show', ['D1']],
    ['facts', []],
    ['facts', ['government-formed']],
    [
      'fact preview',
      [
        'government-formed',
        '--on',
        '2026-11-20',
        '--document',
        'x',
        '--late-reason',
        'y',
        '--late-document',
        'z',
        ...BY,
      ],
    ],
    ['feed list', []],
    ['feed write', BY],
    ['ladder show', []],
    ['ladder show', [OF]],
    ['ladder preview', [OF]],
    ['ladder kind show', []],
    ['ladder kind preview', ['statement', '--file', ladder, ...BY]],
    ['change-of-government list', []],
    [
      'change-of-government preview',
      [
        'new-government',
        '--on',
        '2026-11-24',
        '--reason',
        'x',
        '--document',
        'y',
        '--id',
        'aln-code-amend',
        '--move-owner',
        'aln-policy-lead=health-education-lead',
        ...BY,
      ],
    ],
    ['set-aside', []],
    ['projections', []],
    ['mail', []],
    ['notices', []],
    ['undelivered', []],
    ['versions', []],
    ['directory who', ['--post', 'aln-policy-lead', '--on', '2026-11-24']],
    ['directory delegations', []],
    ['erasures', []],
    ['deadline explain', ['D1']],
    ['deadline explain', ['by the end of March 2026', '--said-on', '2026-03-01']],
    ['deadline what-if', ['D1', 'D1']],
    ['deadline count', ['2026-11-24', '2026-12-24']],
    ['deadline compute', [question]],
    ['audit states', ['aln-code-amend']],
    ['audit as-of', ['aln-code-amend']],
    ['audit diff', ['aln-code-amend', '1', 'now']],
    ['audit why', [OF, 'last-day']],
    ['audit activity', []],
    ['audit replay', ['aln-code-amend']],
    ['audit scope list', []],
    ['audit verify', [bundle]],
    ['audit check-proof', [file('proof.json', ''), '--unsigned']],
  ];
}

/** The JSON documents that stand one after another. */
export function documentsIn(text: string): readonly unknown[] {
  const parts = text.split(/(?<=^\}|^\{.*\})\n/mu).filter((part) => part.trim() !== '');
  return parts.map((part) => JSON.parse(part) as unknown);
}
