import { calendarDate } from '#kernel';
import { newDefinition, type NewEntry } from './new-definition';

const COMMAND = '0f3c2f1e-7d1a-4c55-9a53-0c1f6f6f0001';
const entry: NewEntry = {
  titleEn: undefined,
  titleCy: 'Adroddiad ar y tŷ, ’leni!',
  kind: 'action',
  sentence: 'We will report.',
  speaker: 'The minister',
  document: 'Letter',
  place: 'Page 1',
  file: 'ab'.repeat(32),
  sha256: undefined,
  responsible: 'Welsh Government',
  authority: 'internal',
  lastDay: undefined,
  lookAgain: undefined,
  owner: undefined,
  approver: undefined,
};

describe('a new entry', () => {
  it('has an id made of its title and the command, the same each time it is sent', () => {
    expect(newDefinition(entry, COMMAND).id).toBe('adroddiad-ar-y-ty-leni-0f3c2f1e');
    expect(newDefinition(entry, COMMAND)).toEqual(newDefinition(entry, COMMAND));
  });

  it('says why it has no date, or reads the day as a candidate', () => {
    expect(newDefinition(entry, COMMAND).undated).toMatchObject({ reason: 'undated' });
    const dated = newDefinition({ ...entry, lastDay: calendarDate('2027-03-31') }, COMMAND);
    expect(dated.undated).toBeUndefined();
    expect(dated.readings).toMatchObject([{ basis: 'policy', rule: { date: '2027-03-31' } }]);
  });

  it('has an id even where the title has no Latin letters', () => {
    expect(newDefinition({ ...entry, titleCy: '…' }, COMMAND).id).toBe('0f3c2f1e');
  });
});
