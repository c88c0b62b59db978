import { both } from '#domain/kernel';
import type { Rule } from '../rule';

export const promises: readonly Rule[] = [
  {
    id: 'en-question',
    language: 'en',
    proposes: null,
    pattern: /\?"?$/u,
    describes: both(
      'A question: nobody promises anything in it.',
      'Cwestiwn: nid oes neb yn addo dim ynddo.',
    ),
    finds: ['When will the report be published?'],
    passes: ['The report will be published in May.'],
  },
  {
    id: 'en-will',
    language: 'en',
    proposes: 'commitment',
    strength: 'firm',
    pattern: /\bwill\b/iu,
    describes: both('Says that somebody will do something.', 'Mae’n dweud y bydd rhywun yn gwneud rhywbeth.'),
    finds: ['We will publish the report in May.'],
    passes: ['We published the report in May.'],
  },
  {
    id: 'en-must',
    language: 'en',
    proposes: 'duty',
    strength: 'firm',
    pattern: /\bmust\b/iu,
    describes: both(
      'Says that somebody must do something.',
      'Mae’n dweud bod yn rhaid i rywun wneud rhywbeth.',
    ),
    finds: ['The council must publish the report.'],
    passes: ['The council may publish the report.'],
  },
  {
    id: 'en-action',
    language: 'en',
    proposes: 'action',
    strength: 'firm',
    pattern: /^action\b/iu,
    describes: both('An action of minutes.', 'Cam gweithredu mewn cofnodion.'),
    finds: ['ACTION 01: The secretary to write to members.'],
    passes: ['The actions were noted.'],
  },
];
