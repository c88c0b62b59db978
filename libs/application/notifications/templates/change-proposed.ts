import { type Template, linkTo, paragraphs } from './letter';
import { PROPOSED, changeRows } from './change-words';

/** A change to a date or to the reading of the law waits for a second person: to the approver. */
export const changeProposed: Template<'change-proposed'> = {
  en: (facts) => ({
    headline: 'A change awaits your decision',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        PROPOSED[facts.kind].en,
        'Nothing has changed yet. Please approve it or refuse it; every earlier date stays visible.',
      ),
      { kind: 'facts', rows: changeRows(facts, 'en') },
      linkTo(facts.obligationId, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: 'Mae newid yn aros am eich penderfyniad',
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        PROPOSED[facts.kind].cy,
        'Nid oes dim wedi newid eto. Cymeradwywch neu gwrthodwch y newid; mae pob dyddiad cynharach yn aros i’w weld.',
      ),
      { kind: 'facts', rows: changeRows(facts, 'cy') },
      linkTo(facts.obligationId, 'cy'),
    ],
  }),
};
