import { ukBankHolidays } from '#domain/shipped-holidays';
import { missingParts, missingPartsOfDefinition } from './missing-parts';
import { register } from './commands.testing';
import { fixed, reviewCycle, sampleDefinition } from './sample-definition.testing';
import { Story } from './history.testing';

const definitions = {
  whole: sampleDefinition({ readings: [fixed('2027-03-31')] }),
  'without an owner': sampleDefinition({ owner: undefined, readings: [fixed('2027-03-31')] }),
  'without a date': sampleDefinition({ readings: [] }),
  'to be looked at again': sampleDefinition({ readings: [], lookAgain: '2027-01-04' }),
  'a continuous duty whose reading names a day': sampleDefinition({
    kind: 'continuous-duty',
    readings: [fixed('2027-03-31')],
  }),
  'in the past': sampleDefinition({ kind: 'past-event', readings: [] }),
  'a cycle': reviewCycle(),
  'a cycle that opens later': reviewCycle({
    readings: [
      {
        ...reviewCycle().readings[0],
        id: 'later',
        rule: { ...reviewCycle().readings[0]!.rule, anchorYear: 2040 },
      },
    ],
    workingReading: 'later',
  }),
  'waits for a trigger': sampleDefinition({ readings: [], triggers: ['government-formed'] }),
};

it.each([
  ['whole', []],
  ['without an owner', ['owner']],
  ['without a date', ['date-or-look-again']],
  ['to be looked at again', []],
  ['a continuous duty whose reading names a day', ['date-or-look-again']],
  ['in the past', []],
  ['a cycle', []],
  ['a cycle that opens later', []],
  ['waits for a trigger', ['date-or-look-again']],
] as const)('%s lacks %j, before it is registered and after', (name, missing) => {
  const definition = definitions[name];
  expect(missingPartsOfDefinition(definition, ukBankHolidays)).toEqual(missing);
  const { state } = new Story(definition.id).given(register(definition));
  expect(missingParts(state, ukBankHolidays)).toEqual(missing);
  expect(missingParts({ ...state, status: 'closed' }, ukBankHolidays)).toEqual([]);
});
