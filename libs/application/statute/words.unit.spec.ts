import type { DutyNeed } from './duty';
import { needInWords, needWithBinding } from './words';

const need = {
  name: 'request-received',
  kind: 'event',
  title: { en: 'the day on which the request was received', cy: 'y diwrnod y cafwyd y cais' },
  supply: { fact: 'request-received' },
  factKind: 'event',
  recorded: null,
  missing: true,
} as unknown as DutyNeed;

it('people read what a rule counts from by its title, a command by the name that it takes as well', () => {
  expect(needInWords(need)).toEqual({
    en: 'The day on which the request was received: missing. An official records it as a fact',
    cy: 'Y diwrnod y cafwyd y cais: ar goll. Swyddog sy’n ei gofnodi fel ffaith',
  });
  expect(needWithBinding(need).en).toContain('(request-received=request-received)');
});

it('what another entry supplies is called by the title that the statute book has for it', () => {
  const { en } = needInWords({
    ...need,
    supply: { obligation: 'freedom-of-information-response', of: 'act' },
  } as DutyNeed);
  expect(en).toContain('Put “Response to a request for information” on the register');
});
