import { rawNamesIn } from './raw-names';

it.each([
  ['Occurrence 2 opens on 1 September 2026', ['Occurrence 2']],
  ['cyn i dro 12 agor', ['dro 12']],
  ['y tro 31 Awst 2026', []],
  ['The second occurrence (due 31 August 2031)', []],
  ['Owner: aln-policy-lead', ['aln-policy-lead']],
  ['as non-griffiths recorded', ['non-griffiths']],
  ['The report is at gov.wales/aln-policy-lead', []],
  ['ALN policy lead (aln-policy-lead@example.org)', []],
  ['withdraw proposal-1f2e3d4c first', ['proposal-1f2e3d4c']],
  ['Non Griffiths (ALN policy lead)', []],
])('%s', (text, found) => {
  expect(rawNamesIn(text)).toEqual(found);
});
