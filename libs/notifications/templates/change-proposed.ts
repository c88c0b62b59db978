import { linkTo, paragraphs, shortTitle, type Template } from '../letter';
import { changeRows, PROPOSED } from './change-words';

/** A change to a date or to the reading of the law waits for a second person: to the approver. */
export const changeProposed: Template<'change-proposed'> = {
  en: (facts) => ({
    subject: `A change awaits your decision: ${shortTitle(facts.title, 'en')}`,
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
    subject: `Mae newid yn aros am eich penderfyniad: ${shortTitle(facts.title, 'cy')}`,
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
