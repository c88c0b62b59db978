/** What a digest says of milestones: of those missed once each, of those that come soon whenever it is sent. */
export const milestoneSections = {
  'milestone-missed': {
    heading: {
      en: 'Milestones whose day has passed',
      cy: 'Cerrig milltir y mae eu diwrnod wedi mynd heibio',
    },
    ask: {
      en: 'Nobody has recorded that these were reached. Please record the day on which each was, or change the milestones of the entry.',
      cy: 'Ni chofnododd neb i’r rhain gael eu cyrraedd. Cofnodwch y diwrnod y cyrhaeddwyd pob un, neu newidiwch gerrig milltir y cofnod.',
    },
  },
  'milestone-due-soon': {
    heading: { en: 'Milestones within a month', cy: 'Cerrig milltir o fewn mis' },
    ask: {
      en: 'The day of each is shown beside it.',
      cy: 'Mae diwrnod pob un wedi’i nodi wrth ei ymyl.',
    },
  },
};
