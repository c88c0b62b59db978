import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { instant, personId } from '#domain/kernel';
import type { ApprovalModel } from './approval-model';
import { decidedInWords } from './decided-in-words';

const directory = loadDirectory(sampleDirectoryFile);
const by = { personId: personId('rhys-morgan') };
const at = instant('2026-11-23T10:00:00Z');
const nothing = { directory, proposal: null, occurrence: null, obligation: null, fact: null };
const model = (of: object): ApprovalModel => ({ ...nothing, ...of }) as unknown as ApprovalModel;
const proposal = {
  proposalId: 'p1',
  change: { kind: 'ending' },
  decidedBy: by,
  decidedAt: at,
  reason: 'Too soon',
};

it.each([
  ['refused', 'Too soon', true],
  ['withdrawn', 'Too soon', true],
  ['approved', 'Too soon', false],
] as const)('a proposal that was %s: who, when, why, and what comes next', (status, reason, again) => {
  const said = decidedInWords(model({ proposal: { ...proposal, status } }), 'en');
  expect(said).toMatchObject({ what: status, name: 'Rhys Morgan', on: '2026-11-23', reason });
  expect(said?.next?.includes('must still be closed') ?? false).toBe(again);
});

it('one that another made outdated names who approved the other', () => {
  const outdated = { ...proposal, status: 'outdated', outdatedBy: 'p2', decidedBy: null, decidedAt: null };
  const other = { ...proposal, proposalId: 'p2', status: 'approved' };
  const said = decidedInWords(
    model({ proposal: outdated, obligation: { proposals: [outdated, other] } }),
    'cy',
  );
  expect(said).toMatchObject({ what: 'outdated', name: 'Rhys Morgan', on: '2026-11-23' });
});

it('a completion that was confirmed, over what spoke against it, and one that was refused', () => {
  const completion = { by, recordedAt: at, accepted: { reason: 'Counsel agrees' } };
  const occurrence = { stage: 'confirmed', completion, refusals: [] };
  expect(decidedInWords(model({ occurrence }), 'en')).toMatchObject({
    what: 'confirmed',
    name: 'Rhys Morgan',
    acceptReason: 'Counsel agrees',
  });
  const refused = {
    stage: 'open',
    completion: null,
    refusals: [{ by, recordedAt: at, reason: 'Page 3 is missing' }],
  };
  expect(decidedInWords(model({ occurrence: refused }), 'en')).toMatchObject({
    what: 'completionRefused',
    reason: 'Page 3 is missing',
    next: 'If it has been done, submit the completion again.',
  });
  expect(
    decidedInWords(model({ occurrence: { stage: 'open', completion: null, refusals: [] } }), 'en'),
  ).toBeNull();
});
