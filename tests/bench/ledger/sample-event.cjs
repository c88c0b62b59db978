'use strict';
const { randomUUID } = require('node:crypto');

const NOTE = 'Drafft o’r cod wedi’i anfon at y bwrdd; atebion erbyn diwedd y mis. '.repeat(2);

/** About 450 bytes as stored: the size of a note of progress on an obligation. */
const sampleEvent = () => ({
  eventId: randomUUID(),
  type: 'ProgressNoted',
  schemaVersion: 1,
  effectiveAt: '2026-11-23T09:00:00.000Z',
  data: {
    by: { personId: 'non-griffiths', postId: 'aln-policy-lead' },
    effectiveOn: '2026-11-23',
    text: NOTE,
  },
  metadata: { actor: { personId: 'non-griffiths' }, calendar: 'england-and-wales-2026', program: '0.2.0' },
});

module.exports = { sampleEvent };
